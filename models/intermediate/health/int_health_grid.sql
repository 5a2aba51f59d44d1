with account_attributes as (

    select * from {{ ref('int_account_attributes') }}

),

health_dates as (

    select * from {{ ref('int_health_dates') }}

),

known_accounts as (

    select * from {{ ref('int_health_known_accounts') }}

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
