with won_deal_handoffs as (

    select
        *,
        cast(
            cast(first_touch_at as date) - cast(won_at as date) as int
        ) as days_to_first_touch,
        cast({{ as_of_date() }} - cast(won_at as date) as int)
            as days_since_won
    from {{ ref('int_won_deal_handoffs') }}

),

account_owners as (

    select * from {{ ref('int_account_team') }}
    where role = 'owner' and is_current

),

final as (

    select
        cast(handoffs.opportunity_id as string) as opportunity_id,
        cast(handoffs.account_id as string) as account_id,
        cast(account_owners.user_id as string) as account_owner_id,
        cast(handoffs.won_at as timestamp) as won_at,
        cast(handoffs.first_touch_at as timestamp) as first_touch_at,
        cast(handoffs.days_to_first_touch as int) as days_to_first_touch,
        cast(handoffs.days_since_won as int) as days_since_won,
        case
            when handoffs.days_to_first_touch <= {{ var('handoff_days') }}
                then 'in_time'
            when handoffs.first_touch_at is not null then 'late'
            when handoffs.days_since_won > {{ var('handoff_days') }}
                then 'missing'
            else 'pending'
        end as handoff_state,
        coalesce(handoffs.days_to_first_touch, handoffs.days_since_won)
        > {{ var('handoff_days') }} as is_late,
        {{ as_of_date() }} as as_of_date
    from won_deal_handoffs as handoffs
    left join account_owners
        on handoffs.account_id = account_owners.account_id

)

select * from final
