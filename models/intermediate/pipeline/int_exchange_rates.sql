with windows as (

    select * from {{ ref('int_currency_windows') }}

),

-- Units of the reporting currency for one of this currency.
crossed as (

    select
        windows.source_org,
        windows.currency_code,
        greatest(windows.valid_from, reporting_windows.valid_from)
            as valid_from,
        least(windows.valid_to, reporting_windows.valid_to) as valid_to,
        {{ rounded(
            'cast(reporting_windows.conversion_rate as double)'
            ~ ' / cast(windows.conversion_rate as double)', 18, 12
        ) }} as rate_to_reporting
    from windows
    inner join windows as reporting_windows
        on
            windows.source_org = reporting_windows.source_org
            and reporting_windows.currency_code
            = '{{ var("reporting_currency") }}'
            and windows.valid_from < reporting_windows.valid_to
            and windows.valid_to > reporting_windows.valid_from
    where windows.currency_code <> '{{ var("reporting_currency") }}'

),

-- All orgs convert at the same rate: that of the default org, else of the first
-- by name that knows the currency.
shared as (

    select
        currency_code,
        valid_from,
        valid_to,
        rate_to_reporting
    from crossed
    qualify
        source_org = min(source_org) over (partition by currency_code)

),

final as (

    select * from shared

    union all

    select
        '{{ var("reporting_currency") }}' as currency_code,
        date '1900-01-01' as valid_from,
        {{ open_end_date() }} as valid_to,
        cast(1 as decimal(18, 12)) as rate_to_reporting

)

select * from final
