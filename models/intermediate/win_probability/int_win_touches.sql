with win_snapshots as (

    select * from {{ ref('int_win_snapshots') }}

),

meaningful_touches as (

    select * from {{ ref('int_meaningful_touches') }}

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

touches as (

    select
        account_assignments.account_id,
        meaningful_touches.touched_at
    from meaningful_touches
    inner join account_assignments
        on
            meaningful_touches.company_record_key
            = account_assignments.record_key

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
