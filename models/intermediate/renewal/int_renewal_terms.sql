with subscriptions as (

    select * from {{ ref('int_paid_subscriptions') }}

),

contract_terms as (

    select * from {{ ref('int_renewal_contract_terms') }}

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

-- A subscription has no end: each of its years is one to be kept.
subscription_years as (

    select
        'stripe:' || subscriptions.subscription_id as contract_id,
        subscriptions.record_key,
        cast(subscriptions.started_on + 365 * cast(years.id as int) as date)
            as term_start_date,
        subscriptions.ended_on as ended_date
    from subscriptions
    cross join range(0, 20) as years (id)

),

-- What came of a term is known once the time to renew it is over.
final as (

    select
        subscription_years.contract_id,
        account_assignments.account_id,
        true as is_billed,
        subscription_years.term_start_date,
        cast(subscription_years.term_start_date + 365 as date) as term_end_date,
        subscription_years.ended_date,
        coalesce(
            subscription_years.ended_date > cast(
                subscription_years.term_start_date + 365
                + {{ var('renewal_window_days') }} as date
            ),
            true
        ) as is_renewed
    from subscription_years
    inner join account_assignments
        on subscription_years.record_key = account_assignments.record_key
    where
        subscription_years.term_start_date <= {{ as_of_date() }}
        and coalesce(
            subscription_years.ended_date > subscription_years.term_start_date,
            true
        )

    union all

    select * from contract_terms

)

select * from final
