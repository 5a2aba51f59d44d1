with dated_conversion_rates as (

    select * from {{ ref('stg_salesforce__dated_conversion_rates') }}
    where
        conversion_rate > 0
        and not is_deleted
        and start_date <= {{ as_of_date() }}

),

-- Windows end where the next begins, even if the source says later; of two
-- that begin on one day the later record holds.
windows as (

    select
        source_org,
        currency_code,
        conversion_rate,
        start_date as valid_from,
        least(
            coalesce(next_start_date, {{ open_end_date() }}),
            coalesce(
                lead(start_date) over (
                    partition by source_org, currency_code
                    order by start_date asc, dated_conversion_rate_id asc
                ),
                {{ open_end_date() }}
            )
        ) as valid_to
    from dated_conversion_rates

),

final as (

    select * from windows
    where valid_from < valid_to

)

select * from final
