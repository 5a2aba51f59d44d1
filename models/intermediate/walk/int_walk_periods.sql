with opportunity_timeline as (

    select * from {{ ref('int_opportunity_timeline') }}

),

fiscal_periods as (

    select * from {{ ref('int_fiscal_periods') }}
    where period_type in ('month', 'quarter')

),

named_periods as (

    select * from {{ ref('pipeline_walk_periods') }}

),

bounds as (

    select cast(min(valid_from) as date) as first_date
    from opportunity_timeline

),

periods as (

    select
        2 as name_order,
        fiscal_period_id as period_name,
        period_type,
        period_start_date as start_date,
        period_end_date as end_date
    from fiscal_periods

    union all

    select
        1 as name_order,
        period_name,
        'named' as period_type,
        period_start_date as start_date,
        period_end_date as end_date
    from named_periods

),

-- Two periods of the same days are one, with the name that was given. One that
-- is not over ends, for now, with the as-of date.
final as (

    select
        periods.start_date as period_start_date,
        periods.end_date as period_end_date,
        min_by(periods.period_name, periods.name_order) as period_name,
        min_by(periods.period_type, periods.name_order) as period_type,
        least(periods.end_date, {{ as_of_date() }}) as last_date,
        cast(periods.start_date - interval '1' day as date) as opening_date
    from periods
    inner join bounds
        on
            periods.end_date >= bounds.first_date
            and periods.start_date <= {{ as_of_date() }}
    group by periods.start_date, periods.end_date

)

select * from final
