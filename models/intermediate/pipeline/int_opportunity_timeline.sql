with opportunity_intervals as (

    select
        *,
        least(close_date, {{ as_of_date() }}) as rate_date
    from {{ ref('int_opportunity_intervals') }}

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

history_sources as (

    select * from {{ ref('int_opportunity_history_sources') }}

),

exchange_rates as (

    select * from {{ ref('int_exchange_rates') }}

),

-- The rate of the close date, or of the as-of date for a close still to come.
converted as (

    select
        intervals.opportunity_id,
        account_assignments.account_id,
        intervals.valid_from,
        intervals.valid_to,
        intervals.stage_id,
        intervals.stage_name,
        intervals.canonical_stage,
        intervals.stage_order,
        intervals.is_closed,
        intervals.is_won,
        {{ converted_amount(
            'intervals.amount_native', 'exchange_rates.rate_to_reporting'
        ) }} as amount,
        intervals.amount_native,
        intervals.currency_code,
        exchange_rates.rate_to_reporting,
        intervals.close_date,
        intervals.probability,
        intervals.forecast_category,
        intervals.owner_id,
        history_sources.history_source
    from opportunity_intervals as intervals
    inner join history_sources
        on intervals.opportunity_id = history_sources.opportunity_id
    left join account_assignments
        on intervals.account_record_key = account_assignments.record_key
    left join exchange_rates
        on
            intervals.currency_code = exchange_rates.currency_code
            and coalesce(intervals.rate_date, {{ as_of_date() }})
            >= exchange_rates.valid_from
            and coalesce(intervals.rate_date, {{ as_of_date() }})
            < exchange_rates.valid_to

)

select * from converted
