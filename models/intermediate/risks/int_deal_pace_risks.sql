with open_deals as (

    select * from {{ ref('int_open_deals') }}

),

stage_limits as (

    select * from {{ ref('int_stage_limits') }}

),

opportunity_motions as (

    select * from {{ ref('int_opportunity_motions') }}

),

limited as (

    select
        open_deals.*,
        coalesce(
            motion_limits.limit_days,
            stage_limits.limit_days,
            {{ var('stall_days') }}
        ) as limit_days
    from open_deals
    left join opportunity_motions
        on open_deals.opportunity_id = opportunity_motions.opportunity_id
    left join stage_limits as motion_limits
        on
            open_deals.canonical_stage = motion_limits.canonical_stage
            and opportunity_motions.motion = motion_limits.motion
    left join stage_limits
        on
            open_deals.canonical_stage = stage_limits.canonical_stage
            and stage_limits.motion = 'any'

),

found as (

    select
        opportunity_id,
        'stalled' as reason,
        cast(stage_days as string) || ' days in ' || canonical_stage
        || ', usual are up to ' || cast(limit_days as string) as evidence,
        cast(stage_days as decimal(18, 4)) as measured_value
    from limited
    where stage_days > limit_days

    union all

    select
        opportunity_id,
        'close_date_past' as reason,
        'due ' || cast(close_date as string) as evidence,
        cast(
            cast({{ as_of_date() }} - close_date as int) as decimal(18, 4)
        ) as measured_value
    from limited
    where close_date < {{ as_of_date() }}

    union all

    select
        opportunity_id,
        'pushed' as reason,
        cast(push_count as string) || ' times, '
        || cast(pushed_days as string) || ' days in all' as evidence,
        cast(push_count as decimal(18, 4)) as measured_value
    from limited
    where push_count >= {{ var('push_minimum_count') }}

    union all

    select
        opportunity_id,
        'no_next_step' as reason,
        'next step is empty' as evidence,
        cast(null as decimal(18, 4)) as measured_value
    from limited
    where next_step is null

)

select * from found
