with windows as (

    select * from {{ ref('int_currency_windows') }}

),

-- Units of the reporting currency for one of this currency.
crossed as (

    select
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
            reporting_windows.currency_code = '{{ var("reporting_currency") }}'
            and windows.valid_from < reporting_windows.valid_to
            and windows.valid_to > reporting_windows.valid_from
    where windows.currency_code <> '{{ var("reporting_currency") }}'

),

final as (

    select * from crossed

    union all

    select
        '{{ var("reporting_currency") }}' as currency_code,
        date '1900-01-01' as valid_from,
        {{ open_end_date() }} as valid_to,
        cast(1 as decimal(18, 12)) as rate_to_reporting

)

select * from final
