with stage_visits as (

    select * from {{ ref('int_stage_visits') }}

),

current_opportunities as (

    select * from {{ ref('int_current_opportunities') }}
    where is_won

),

opportunity_motions as (

    select * from {{ ref('int_opportunity_motions') }}

),

stays as (

    select
        stage_visits.canonical_stage,
        opportunity_motions.motion,
        cast(
            cast(stage_visits.left_at as date)
            - cast(stage_visits.entered_at as date)
            as int
        ) as stage_days
    from stage_visits
    inner join current_opportunities
        on stage_visits.opportunity_id = current_opportunities.opportunity_id
    left join opportunity_motions
        on stage_visits.opportunity_id = opportunity_motions.opportunity_id
    where stage_visits.canonical_stage is not null

),

-- Renewals are quicker than first orders: each motion has its own pace.
compared as (

    select
        canonical_stage,
        motion,
        stage_days
    from stays
    where motion is not null

    union all

    select
        canonical_stage,
        'any' as motion,
        stage_days
    from stays

),

measured as (

    select
        canonical_stage,
        motion,
        cast(count(*) as int) as won_visit_count,
        cast(ceil(
            percentile_cont(0.75) within group (order by stage_days)
        ) as int) as limit_days
    from compared
    group by canonical_stage, motion

),

-- Few stays tell little.
final as (

    select * from measured
    where won_visit_count >= {{ var('stall_minimum_visits') }}

)

select * from final
