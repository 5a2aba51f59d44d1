with pipeline_versions as (

    select * from {{ ref('int_pipeline_versions') }}
    where is_pipeline

),

walk_periods as (

    select * from {{ ref('int_walk_periods') }}

),

exchange_rates as (

    select * from {{ ref('int_exchange_rates') }}

),

-- What was open when the period began, at the rate of the day before: its close
-- dates were all to come.
openings as (

    select
        periods.period_start_date,
        periods.period_end_date,
        versions.opportunity_id,
        versions.owner_id,
        coalesce(
            {{ converted_amount(
                'versions.amount_native', 'exchange_rates.rate_to_reporting'
            ) }},
            0
        ) as amount,
        versions.amount as closing_rate_amount
    from pipeline_versions as versions
    inner join walk_periods as periods
        on
            versions.close_date >= periods.period_start_date
            and versions.close_date <= periods.period_end_date
            and versions.from_date < periods.period_start_date
            and versions.to_date >= periods.period_start_date
    left join exchange_rates
        on
            versions.currency_code = exchange_rates.currency_code
            and periods.opening_date >= exchange_rates.valid_from
            and periods.opening_date < exchange_rates.valid_to

)

select * from openings
