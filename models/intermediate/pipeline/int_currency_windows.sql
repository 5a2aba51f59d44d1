with dated_windows as (

    select * from {{ ref('int_dated_currency_windows') }}

),

currency_types as (

    select * from {{ ref('stg_salesforce__currency_types') }}

),

dated_orgs as (

    select distinct source_org from dated_windows

),

orgs as (

    select source_org from dated_orgs
    union
    select source_org from currency_types

),

-- The corporate currency is the unit of all rates of its org, and needs none.
-- Without a currency table it is the reporting currency, unless that has rates.
unit_currencies as (

    select
        orgs.source_org,
        coalesce(
            currency_types.currency_code, '{{ var("reporting_currency") }}'
        ) as currency_code
    from orgs
    left join currency_types
        on
            orgs.source_org = currency_types.source_org
            and currency_types.is_corporate

),

-- An org without dated rates converts everything at its one rate per currency.
undated_windows as (

    select
        currency_types.source_org,
        currency_types.currency_code,
        cast(currency_types.conversion_rate as decimal(18, 8))
            as conversion_rate,
        date '1900-01-01' as valid_from,
        {{ open_end_date() }} as valid_to
    from currency_types
    left join unit_currencies
        on
            currency_types.source_org = unit_currencies.source_org
            and currency_types.currency_code = unit_currencies.currency_code
    left join dated_orgs
        on currency_types.source_org = dated_orgs.source_org
    where
        currency_types.conversion_rate > 0
        and unit_currencies.currency_code is null
        and dated_orgs.source_org is null

),

windows as (

    select * from dated_windows

    union all

    select * from undated_windows

    union all

    select
        unit_currencies.source_org,
        unit_currencies.currency_code,
        cast(1 as decimal(18, 8)) as conversion_rate,
        date '1900-01-01' as valid_from,
        {{ open_end_date() }} as valid_to
    from unit_currencies
    left join dated_windows
        on
            unit_currencies.source_org = dated_windows.source_org
            and unit_currencies.currency_code = dated_windows.currency_code
    where dated_windows.currency_code is null

)

select * from windows
