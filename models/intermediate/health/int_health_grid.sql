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

known_accounts as (

    select account_id from health_movements
    union
    select account_id from health_usage
    union
    select account_id from health_touches

),

-- Of whom nothing is known, nothing is told but on the as-of date.
final as (

    select
        account_attributes.account_id,
        health_dates.as_of_date,
        health_dates.day_number
    from account_attributes
    cross join health_dates
    left join known_accounts
        on account_attributes.account_id = known_accounts.account_id
    where known_accounts.account_id is not null or health_dates.is_current

)

select * from final
