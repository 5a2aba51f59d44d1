with stage_visits as (

    select * from {{ ref('int_stage_visits') }}

),

won_opportunities as (

    select opportunity_id from {{ ref('int_current_opportunities') }}
    where is_won

),

stays as (

    select
        stage_visits.canonical_stage,
        cast(
            cast(stage_visits.left_at as date)
            - cast(stage_visits.entered_at as date)
            as int
        ) as stage_days
    from stage_visits
    inner join won_opportunities
        on stage_visits.opportunity_id = won_opportunities.opportunity_id
    where not stage_visits.is_closed

),

measured as (

    select
        canonical_stage,
        cast(count(*) as int) as won_visit_count,
        percentile_cont(0.75) within group (order by stage_days)
            as usual_days
    from stays
    where canonical_stage is not null
    group by canonical_stage

),

-- Few visits tell little: the limit is a var then.
final as (

    select
        canonical_stage,
        won_visit_count,
        case
            when won_visit_count >= {{ var('stall_minimum_visits') }}
                then cast(ceil(usual_days) as int)
            else {{ var('stall_days') }}
        end as limit_days
    from measured

)

select * from final
