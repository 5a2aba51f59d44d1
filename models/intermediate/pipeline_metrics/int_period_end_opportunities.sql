with measured_periods as (

    select * from {{ ref('int_measured_periods') }}

),

open_versions as (

    select * from {{ ref('int_open_versions') }}

),

months as (

    select
        calendar_date,
        month_index
    from {{ ref('int_dates') }}

),

-- A version is what holds at the end of a month if it began in the month or
-- before, and ended in a later one. The month of the as-of date ends with it.
spans as (

    select
        open_versions.*,
        coalesce(first_months.month_index, 1) as first_month_index,
        coalesce(last_months.month_index, as_of_months.month_index + 1)
            as next_month_index
    from open_versions
    inner join months as as_of_months
        on as_of_months.calendar_date = {{ as_of_date() }}
    left join months as first_months
        on cast(open_versions.valid_from as date) = first_months.calendar_date
    left join months as last_months
        on
            cast(open_versions.valid_to as date) = last_months.calendar_date
            and open_versions.valid_to < {{ as_of_end() }}

),

held as (

    select
        spans.opportunity_id,
        spans.owner_id,
        spans.amount,
        spans.is_pipeline,
        spans.is_renewal,
        measured_periods.period_type,
        measured_periods.fiscal_period_id,
        cast(
            measured_periods.observed_date
            - cast(spans.created_at as date) as int
        ) as age_days
    from spans
    inner join measured_periods
        on
            spans.first_month_index <= measured_periods.observed_month_index
            and spans.next_month_index > measured_periods.observed_month_index
    where spans.first_month_index < spans.next_month_index

)

select * from held
