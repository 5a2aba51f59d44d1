with dated_conversion_rates as (

    select * from {{ ref('stg_salesforce__dated_conversion_rates') }}
    where
        conversion_rate > 0
        and not is_deleted
        and start_date <= {{ as_of_date() }}

),

currency_types as (

    select * from {{ ref('stg_salesforce__currency_types') }}

),

-- Windows end where the next begins, even if the source says later; of two
-- that begin on one day the later record holds.
dated_windows as (

    select
        currency_code,
        conversion_rate,
        start_date as valid_from,
        least(
            coalesce(next_start_date, {{ open_end_date() }}),
            coalesce(
                lead(start_date) over (
                    partition by currency_code
                    order by start_date asc, dated_conversion_rate_id asc
                ),
                {{ open_end_date() }}
            )
        ) as valid_to
    from dated_conversion_rates

),

-- The corporate currency is the unit of all rates, and needs none. Without a
-- currency table it is the reporting currency, unless that has rates.
unit_currencies as (

    select currency_code
    from currency_types
    where is_corporate
    union
    select '{{ var("reporting_currency") }}' as currency_code
    where
        not exists (
            select 1 from currency_types
            where is_corporate
        )

),

-- An org without dated rates converts everything at its one rate per currency.
undated_windows as (

    select
        currency_types.currency_code,
        cast(currency_types.conversion_rate as decimal(18, 8))
            as conversion_rate,
        date '1900-01-01' as valid_from,
        {{ open_end_date() }} as valid_to
    from currency_types
    left join unit_currencies
        on currency_types.currency_code = unit_currencies.currency_code
    where
        currency_types.conversion_rate > 0
        and unit_currencies.currency_code is null
        and not exists (select 1 from dated_conversion_rates)

),

windows as (

    select * from dated_windows
    where valid_from < valid_to

    union all

    select * from undated_windows

    union all

    select
        unit_currencies.currency_code,
        cast(1 as decimal(18, 8)) as conversion_rate,
        date '1900-01-01' as valid_from,
        {{ open_end_date() }} as valid_to
    from unit_currencies
    left join dated_windows
        on unit_currencies.currency_code = dated_windows.currency_code
    where dated_windows.currency_code is null

)

select * from windows
