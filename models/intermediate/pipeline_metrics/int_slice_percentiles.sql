with slice_events as (

    select * from {{ ref('int_slice_events') }}
    where event in ('won', 'open') and day_count is not null

),

ranked as (

    select
        slice_type,
        slice_id,
        fiscal_period_id,
        event,
        day_count,
        cast(
            row_number() over (
                partition by slice_type, slice_id, fiscal_period_id, event
                order by day_count asc
            ) as decimal(18, 1)
        ) as day_rank,
        cast(
            count(*) over (
                partition by slice_type, slice_id, fiscal_period_id, event
            ) as decimal(18, 1)
        ) as last_rank
    from slice_events

),

-- A percentile lies at a place between two ranks; each of them has the weight
-- of how near it is. Sums of ranks need no more memory than a sort.
weighted as (

    select
        *,
        greatest(
            cast(
                1 - abs(day_rank - 1 - 0.5 * (last_rank - 1))
                as decimal(18, 2)
            ),
            0
        ) as median_weight,
        greatest(
            cast(
                1 - abs(day_rank - 1 - 0.9 * (last_rank - 1))
                as decimal(18, 2)
            ),
            0
        ) as p90_weight
    from ranked

),

percentiles as (

    select
        slice_type,
        slice_id,
        fiscal_period_id,
        sum(day_count * median_weight) filter (where event = 'won')
            as median_cycle_days,
        sum(day_count * p90_weight) filter (where event = 'won')
            as p90_cycle_days,
        sum(day_count * median_weight) filter (where event = 'open')
            as median_open_age_days
    from weighted
    group by slice_type, slice_id, fiscal_period_id

)

select * from percentiles
