with slice_events as (

    select * from {{ ref('int_slice_events') }}
    where event in ('won', 'open') and is_measured

),

counted as (

    select
        slice_type,
        slice_id,
        fiscal_period_id,
        event,
        day_count,
        cast(sum(event_count) as bigint) as event_count
    from slice_events
    group by slice_type, slice_id, fiscal_period_id, event, day_count

),

-- Events that took as many days have neighbouring ranks.
ranked as (

    select
        *,
        cast(
            sum(event_count) over (
                partition by slice_type, slice_id, fiscal_period_id, event
                order by day_count asc
                rows between unbounded preceding and current row
            ) as bigint
        ) as last_rank,
        cast(
            sum(event_count) over (
                partition by slice_type, slice_id, fiscal_period_id, event
            ) as bigint
        ) as total_count
    from counted

),

placed as (

    select
        *,
        last_rank - event_count as ranks_before,
        cast(1 + 0.5 * (total_count - 1) as decimal(18, 1)) as median_place,
        cast(1 + 0.9 * (total_count - 1) as decimal(18, 1)) as p90_place
    from ranked

),

-- A percentile lies at a place between two ranks; each of them has the weight
-- of how near it is: what the ranks up to a day weigh is how far they reach
-- into the rank before the place and the one after, 1 at most.
weighted as (

    select
        *,
        least(1, greatest(0, last_rank + 1 - median_place))
        - least(1, greatest(0, ranks_before + 1 - median_place))
            as median_weight,
        least(1, greatest(0, last_rank + 1 - p90_place))
        - least(1, greatest(0, ranks_before + 1 - p90_place)) as p90_weight
    from placed

),

percentiles as (

    select
        slice_type,
        slice_id,
        fiscal_period_id,
        sum(cast(day_count * median_weight as decimal(18, 2)))
        filter (where event = 'won') as median_cycle_days,
        sum(cast(day_count * p90_weight as decimal(18, 2)))
        filter (where event = 'won') as p90_cycle_days,
        sum(cast(day_count * median_weight as decimal(18, 2)))
        filter (where event = 'open') as median_open_age_days
    from weighted
    group by slice_type, slice_id, fiscal_period_id

)

select * from percentiles
