with dated_conversion_rates as (

    select * from {{ ref('stg_salesforce__dated_conversion_rates') }}

),

-- Windows end where the next begins, even if the source says later.
windows as (

    select
        currency_code,
        conversion_rate,
        start_date as valid_from,
        least(
            coalesce(next_start_date, {{ open_end_date() }}),
            coalesce(
                lead(start_date) over (
                    partition by currency_code order by start_date asc
                ),
                {{ open_end_date() }}
            )
        ) as valid_to
    from dated_conversion_rates
    where conversion_rate > 0 and start_date <= {{ as_of_date() }}

),

reporting_windows as (

    select * from windows
    where currency_code = '{{ var("reporting_currency") }}'

),

-- Rates are units per corporate currency. A reporting currency that has none
-- is the corporate one.
crossed as (

    select
        windows.currency_code,
        greatest(
            windows.valid_from,
            coalesce(reporting_windows.valid_from, windows.valid_from)
        ) as valid_from,
        least(
            windows.valid_to,
            coalesce(reporting_windows.valid_to, windows.valid_to)
        ) as valid_to,
        cast(
            cast(coalesce(reporting_windows.conversion_rate, 1) as double)
            / cast(windows.conversion_rate as double)
            as decimal(18, 12)
        ) as rate_to_reporting
    from windows
    left join reporting_windows
        on
            windows.valid_from < reporting_windows.valid_to
            and reporting_windows.valid_from < windows.valid_to

),

-- The reporting currency needs no table.
own_currency as (

    select
        '{{ var("reporting_currency") }}' as currency_code,
        date '1900-01-01' as valid_from,
        {{ open_end_date() }} as valid_to,
        cast(1 as decimal(18, 12)) as rate_to_reporting

),

combined as (

    select * from crossed
    where currency_code <> '{{ var("reporting_currency") }}'
    union all
    select * from own_currency

)

select * from combined
