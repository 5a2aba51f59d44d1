with account_attributes as (

    select * from {{ ref('int_account_attributes') }}

),

health_dates as (

    select * from {{ ref('int_health_dates') }}

),

health_movements as (

    select * from {{ ref('int_health_movements') }}

),

health_usage as (

    select * from {{ ref('int_health_usage') }}

),

health_touches as (

    select * from {{ ref('int_health_touches') }}

),

known as (

    select
        account_id,
        as_of_date,
        first_subscribed_on,
        first_started_on
    from health_movements
    union all
    select
        account_id,
        as_of_date,
        null as first_subscribed_on,
        null as first_started_on
    from health_usage
    union all
    select
        account_id,
        as_of_date,
        null as first_subscribed_on,
        null as first_started_on
    from health_touches

),

known_accounts as (

    select
        account_id,
        min(as_of_date) as known_from,
        min(first_subscribed_on) as first_subscribed_on,
        min(first_started_on) as first_started_on
    from known
    group by account_id

),

-- Before anything is known of an account, nothing is told of it but on the
-- as-of date.
final as (

    select
        account_attributes.account_id,
        health_dates.as_of_date,
        health_dates.day_number,
        case
            when known_accounts.first_subscribed_on <= health_dates.as_of_date
                then known_accounts.first_subscribed_on
        end as first_subscribed_on,
        case
            when known_accounts.first_started_on <= health_dates.as_of_date
                then known_accounts.first_started_on
        end as first_started_on
    from account_attributes
    cross join health_dates
    left join known_accounts
        on account_attributes.account_id = known_accounts.account_id
    where
        health_dates.as_of_date >= known_accounts.known_from
        or health_dates.is_current

)

select * from final
