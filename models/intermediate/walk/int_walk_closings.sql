with pipeline_versions as (

    select * from {{ ref('int_pipeline_versions') }}
    where is_pipeline

),

walk_periods as (

    select * from {{ ref('int_walk_periods') }}

),

-- What is open when the period ends. The amount of a version is at the rate of
-- its close date or of the as-of date, whichever is first: of both and the end
-- of the period.
closings as (

    select
        periods.period_start_date,
        periods.period_end_date,
        versions.opportunity_id,
        versions.owner_id,
        versions.amount
    from pipeline_versions as versions
    inner join walk_periods as periods
        on
            versions.close_date >= periods.period_start_date
            and versions.close_date <= periods.period_end_date
            and versions.from_date <= periods.last_date
            and versions.to_date > periods.last_date

)

select * from closings
