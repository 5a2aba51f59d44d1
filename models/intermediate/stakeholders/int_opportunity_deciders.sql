with opportunity_contacts as (

    select * from {{ ref('int_opportunity_contacts') }}
    where role = 'decision_maker'

),

influence_scores as (

    select * from {{ ref('int_influence_scores') }}

),

-- A stated decision maker before one whom only the title suggests, then the
-- one with the most influence.
final as (

    select
        opportunity_contacts.opportunity_id,
        opportunity_contacts.contact_id as decision_contact_id,
        opportunity_contacts.account_id as decision_account_id
    from opportunity_contacts
    inner join influence_scores
        on
            opportunity_contacts.opportunity_id
            = influence_scores.opportunity_id
            and opportunity_contacts.contact_id = influence_scores.contact_id
    qualify
        row_number() over (
            partition by opportunity_contacts.opportunity_id
            order by
                opportunity_contacts.role_rule desc,
                influence_scores.influence_score desc,
                opportunity_contacts.contact_id asc
        ) = 1

)

select * from final
