with opportunity_contacts as (

    select * from {{ ref('int_opportunity_contacts') }}

),

influence_scores as (

    select * from {{ ref('int_influence_scores') }}

),

current_opportunities as (

    select * from {{ ref('int_current_opportunities') }}
    where account_id is not null

),

contact_roles as (

    select * from {{ ref('contact_roles') }}

),

-- The parts of a person in all deals of an account, open or closed.
summed as (

    select
        current_opportunities.account_id,
        opportunity_contacts.contact_id,
        min_by(contact_roles.role, contact_roles.precedence) as strongest_role,
        bool_or(contact_roles.role = 'decision_maker') as is_decision_maker,
        cast(count(*) as int) as opportunity_count,
        cast(count(*) filter (
            where not current_opportunities.is_closed
        ) as int) as open_opportunity_count,
        max(influence_scores.influence_score) filter (
            where not current_opportunities.is_closed
        ) as open_influence_score
    from opportunity_contacts
    inner join current_opportunities
        on
            opportunity_contacts.opportunity_id
            = current_opportunities.opportunity_id
    inner join contact_roles
        on opportunity_contacts.role = contact_roles.role
    inner join influence_scores
        on
            opportunity_contacts.opportunity_id
            = influence_scores.opportunity_id
            and opportunity_contacts.contact_id = influence_scores.contact_id
    group by current_opportunities.account_id, opportunity_contacts.contact_id

),

distinct_roles as (

    select distinct
        current_opportunities.account_id,
        opportunity_contacts.contact_id,
        opportunity_contacts.role
    from opportunity_contacts
    inner join current_opportunities
        on
            opportunity_contacts.opportunity_id
            = current_opportunities.opportunity_id

),

listed_roles as (

    select
        account_id,
        contact_id,
        {{ sorted_list('role') }} as roles
    from distinct_roles
    group by account_id, contact_id

),

final as (

    select
        summed.*,
        listed_roles.roles
    from summed
    inner join listed_roles
        on
            summed.account_id = listed_roles.account_id
            and summed.contact_id = listed_roles.contact_id

)

select * from final
