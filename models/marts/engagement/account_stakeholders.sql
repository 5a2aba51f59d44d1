with stakeholders as (

    select * from {{ ref('int_account_stakeholders') }}

),

account_threads as (

    select * from {{ ref('int_account_threads') }}

),

family_threads as (

    select * from {{ ref('int_family_threads') }}

),

entity_accounts as (

    select * from {{ ref('int_entity_accounts') }}

),

final as (

    select
        cast(stakeholders.account_id as string) as account_id,
        cast(stakeholders.contact_id as string) as contact_id,
        cast(stakeholders.family_id as string) as family_id,
        cast(stakeholders.full_name as string) as full_name,
        cast(stakeholders.title as string) as title,
        cast(stakeholders.persona as string) as persona,
        cast(stakeholders.seniority as string) as seniority,
        cast(stakeholders.seat_account_id as string) as seat_account_id,
        cast(entity_accounts.legal_entity_id as string)
            as seat_legal_entity_id,
        case
            when stakeholders.seat_account_id = stakeholders.account_id
                then 'account'
            when stakeholders.seat_family_id = stakeholders.family_id
                then 'family'
            when stakeholders.seat_account_id is not null then 'other'
            else 'unknown'
        end as seat,
        cast(stakeholders.roles as string) as roles,
        cast(stakeholders.strongest_role as string) as strongest_role,
        stakeholders.is_decision_maker,
        cast(stakeholders.open_influence_score as decimal(9, 4))
            as influence_score,
        cast(stakeholders.opportunity_count as int) as opportunity_count,
        cast(stakeholders.open_opportunity_count as int)
            as open_opportunity_count,
        cast(stakeholders.last_two_way_at as timestamp) as last_two_way_at,
        cast(stakeholders.recent_touch_count as int) as recent_touch_count,
        stakeholders.recent_touch_count > 0 as is_engaged,
        coalesce(
            account_threads.only_contact_id = stakeholders.contact_id, false
        ) as is_only_engaged_contact,
        cast(family_threads.family_dependence_rate as decimal(9, 6))
            as family_dependence_rate,
        stakeholders.is_shared_mailbox,
        {{ as_of_date() }} as as_of_date
    from stakeholders
    inner join account_threads
        on stakeholders.account_id = account_threads.account_id
    left join family_threads
        on
            stakeholders.family_id = family_threads.family_id
            and stakeholders.contact_id = family_threads.contact_id
    left join entity_accounts
        on stakeholders.seat_account_id = entity_accounts.account_id

)

select * from final
