with opportunity_timeline as (

    select * from {{ ref('int_opportunity_timeline') }}
    where valid_from < valid_to

),

stepped as (

    select
        *,
        lag(canonical_stage) over (
            partition by opportunity_id
            order by valid_from asc
        ) as previous_stage
    from opportunity_timeline

),

numbered as (

    select
        *,
        sum(
            case
                when canonical_stage is distinct from previous_stage then 1
                else 0
            end
        ) over (
            partition by opportunity_id
            order by valid_from asc
            rows between unbounded preceding and current row
        ) as visit_number
    from stepped

),

-- Versions of one stage in a row are one visit.
visits as (

    select
        opportunity_id,
        cast(visit_number as int) as visit_number,
        max(canonical_stage) as canonical_stage,
        bool_or(coalesce(is_won, false)) as is_won,
        bool_or(coalesce(is_closed, false)) as is_closed,
        min(valid_from) as entered_at,
        max(valid_to) as left_at
    from numbered
    group by opportunity_id, visit_number

)

select * from visits
