with renewal_terms as (

    select * from {{ ref('int_renewal_terms') }}

),

health_signals as (

    select * from {{ ref('int_health_signals') }}

),

health_dates as (

    select * from {{ ref('int_health_dates') }}
    where is_current

),

health_days as (

    select * from {{ ref('int_health_days') }}
    where is_first_known

),

billed_accounts as (

    select distinct account_id from renewal_terms
    where is_billed

),

-- Billing says better than a contract whether a customer was kept.
believed as (

    select renewal_terms.*
    from renewal_terms
    left join billed_accounts
        on renewal_terms.account_id = billed_accounts.account_id
    where renewal_terms.is_billed or billed_accounts.account_id is null

),

dated as (

    select
        believed.contract_id,
        believed.account_id,
        believed.term_start_date,
        believed.is_renewed,
        cast(
            least(
                believed.term_end_date,
                coalesce(believed.ended_date, believed.term_end_date)
            ) - {{ var('renewal_window_days') }} as date
        ) as looked_at_date,
        greatest(
            cast(
                believed.term_end_date + {{ var('renewal_window_days') }}
                as date
            ),
            health_dates.first_as_of_date
        ) as known_date
    from believed
    cross join health_dates

),

-- The customer as it was a window before the end, and the first date that knows
-- what came of it.
final as (

    select
        dated.contract_id,
        dated.term_start_date,
        dated.is_renewed,
        seen_days.as_of_date as seen_date,
        known_days.as_of_date as known_date,
        health_signals.likeness
    from dated
    inner join health_days as known_days
        on dated.known_date = known_days.happened_on
    inner join health_days as seen_days
        on dated.looked_at_date = seen_days.happened_on
    inner join health_signals
        on
            dated.account_id = health_signals.account_id
            and seen_days.as_of_date = health_signals.as_of_date
            and health_signals.is_customer

)

select * from final
