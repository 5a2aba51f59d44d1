with win_snapshots as (

    select * from {{ ref('int_win_snapshots') }}

),

activities as (

    select * from {{ ref('int_activities') }}
    where not_meaningful_reason is null

),

activity_accounts as (

    select * from {{ ref('int_activity_accounts') }}

),

touches as (

    select
        activity_accounts.account_id,
        activities.activity_at as touched_at
    from activities
    inner join activity_accounts
        on activities.activity_id = activity_accounts.activity_id

),

counted as (

    select
        win_snapshots.snapshot_id,
        count(*) as touch_count,
        max(touches.touched_at) as last_touched_at
    from win_snapshots
    inner join touches
        on
            win_snapshots.account_id = touches.account_id
            and win_snapshots.snapshot_at > touches.touched_at
            and cast(
                win_snapshots.snapshot_at
                - interval '{{ var("win_touch_window_days") }}' day as timestamp
            ) <= touches.touched_at
    group by win_snapshots.snapshot_id

)

select * from counted
