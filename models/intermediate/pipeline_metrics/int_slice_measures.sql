with slice_events as (

    select
        *,
        event = 'won' as is_won,
        event = 'lost' as is_lost,
        event = 'open' as is_open,
        event in ('due', 'slipped') as is_due
    from {{ ref('int_slice_events') }}

),

-- An amount that is unknown counts in no sum.
measured as (

    select
        slice_type,
        slice_id,
        fiscal_period_id,
        coalesce(sum(event_count) filter (where is_won), 0) as won_count,
        coalesce(sum(event_count) filter (where is_lost), 0) as lost_count,
        coalesce(
            sum(amount) filter (where is_won), 0
        ) as won_amount,
        coalesce(
            sum(amount) filter (where is_lost), 0
        ) as lost_amount,
        coalesce(
            sum(event_count) filter (where event = 'created'), 0
        ) as created_count,
        coalesce(
            sum(amount) filter (where event = 'created'), 0
        ) as created_amount,
        coalesce(
            sum(event_count) filter (where is_won and is_measured), 0
        ) as cycle_count,
        coalesce(
            sum(day_count * event_count) filter (where is_won), 0
        ) as cycle_days,
        coalesce(
            sum(event_count) filter (where is_won and not is_renewal), 0
        ) as new_won_count,
        coalesce(
            sum(event_count) filter (where is_lost and not is_renewal), 0
        ) as new_lost_count,
        coalesce(
            sum(amount) filter (where is_won and not is_renewal), 0
        ) as new_won_amount,
        coalesce(
            sum(event_count) filter (where event = 'pushed'), 0
        ) as push_count,
        coalesce(
            sum(day_count * event_count) filter (where event = 'pushed'), 0
        ) as pushed_days,
        coalesce(sum(event_count) filter (where is_due), 0) as due_count,
        coalesce(
            sum(amount) filter (where is_due), 0
        ) as due_amount,
        coalesce(
            sum(event_count) filter (where event = 'slipped'), 0
        ) as slipped_count,
        coalesce(
            sum(amount) filter (where event = 'slipped'), 0
        ) as slipped_amount,
        coalesce(sum(event_count) filter (where is_open), 0) as open_count,
        coalesce(
            sum(amount) filter (where is_open), 0
        ) as open_amount,
        coalesce(
            sum(event_count) filter (where is_open and is_pipeline), 0
        ) as pipeline_count,
        coalesce(
            sum(amount) filter (where is_open and is_pipeline), 0
        ) as pipeline_amount,
        coalesce(
            sum(event_count)
            filter (where is_open and is_pipeline and not is_renewal), 0
        ) as new_pipeline_count,
        coalesce(
            sum(day_count * event_count) filter (where is_open), 0
        ) as open_age_days
    from slice_events
    group by slice_type, slice_id, fiscal_period_id

)

select * from measured
