with won_deals as (

    select * from {{ ref('int_won_deals') }}

),

activities as (

    select * from {{ ref('int_activities') }}
    where not_meaningful_reason is null

),

activity_accounts as (

    select * from {{ ref('int_activity_accounts') }}

),

users as (

    select * from {{ ref('int_users') }}

),

account_owners as (

    select * from {{ ref('int_account_team') }}
    where role = 'owner'

),

touches as (

    select
        activity_accounts.account_id,
        users.person_id,
        activities.activity_at,
        cast(activities.activity_at as date) as activity_date
    from activities
    inner join activity_accounts
        on activities.activity_id = activity_accounts.activity_id
    inner join users
        on activities.owner_id = users.user_id

),

-- Whoever owned the account on the day of the touch.
owner_touches as (

    select
        touches.account_id,
        touches.activity_at
    from touches
    inner join account_owners
        on
            touches.account_id = account_owners.account_id
            and touches.person_id = account_owners.person_id
            and touches.activity_date >= account_owners.valid_from
            and touches.activity_date < account_owners.valid_to

),

final as (

    select
        won_deals.opportunity_id,
        won_deals.account_id,
        won_deals.won_at,
        min(owner_touches.activity_at) as first_touch_at
    from won_deals
    left join owner_touches
        on
            won_deals.account_id = owner_touches.account_id
            and won_deals.won_at <= owner_touches.activity_at
    group by
        won_deals.opportunity_id, won_deals.account_id, won_deals.won_at

)

select * from final
