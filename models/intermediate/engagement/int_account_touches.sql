with activities as (

    select * from {{ ref('int_activities') }}
    where not_meaningful_reason is null

),

activity_accounts as (

    select * from {{ ref('int_activity_accounts') }}

),

final as (

    select
        activity_accounts.account_id,
        cast(max(activities.activity_at) as date) as last_touch_date
    from activities
    inner join activity_accounts
        on activities.activity_id = activity_accounts.activity_id
    group by activity_accounts.account_id

)

select * from final
