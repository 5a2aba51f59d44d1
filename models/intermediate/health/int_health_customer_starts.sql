with account_attributes as (

    select * from {{ ref('int_account_attributes') }}

),

contract_spells as (

    select * from {{ ref('int_health_contract_spells') }}
    where
        holds_from <= {{ as_of_date() }}
        and coalesce(holds_to > holds_from, true)

),

health_usage as (

    select * from {{ ref('int_health_usage') }}

),

health_dates as (

    select * from {{ ref('int_health_dates') }}
    where is_current

),

started as (

    select
        account_id,
        min(holds_from) filter (where measure = 'subscriptions')
            as first_subscribed_on,
        min(holds_from) filter (where measure in ('contracts', 'subscriptions'))
            as first_started_on
    from contract_spells
    group by account_id

),

heard_of as (

    select
        account_id,
        min(as_of_date) as heard_of_from
    from health_usage
    group by account_id

),

-- What never was a customer is told of on the as-of date alone.
final as (

    select
        account_attributes.account_id,
        started.first_subscribed_on,
        started.first_started_on,
        greatest(
            least(
                coalesce(started.first_started_on, health_dates.as_of_date),
                coalesce(heard_of.heard_of_from, health_dates.as_of_date)
            ),
            health_dates.first_as_of_date
        ) as told_from
    from account_attributes
    cross join health_dates
    left join started
        on account_attributes.account_id = started.account_id
    left join heard_of
        on account_attributes.account_id = heard_of.account_id

)

select * from final
