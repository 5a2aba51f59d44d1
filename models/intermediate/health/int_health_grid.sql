with customer_starts as (

    select * from {{ ref('int_health_customer_starts') }}

),

health_dates as (

    select * from {{ ref('int_health_dates') }}

),

final as (

    select
        customer_starts.account_id,
        health_dates.as_of_date,
        health_dates.day_number,
        case
            when customer_starts.first_subscribed_on <= health_dates.as_of_date
                then customer_starts.first_subscribed_on
        end as first_subscribed_on,
        case
            when customer_starts.first_started_on <= health_dates.as_of_date
                then customer_starts.first_started_on
        end as first_started_on
    from customer_starts
    inner join health_dates
        on customer_starts.told_from <= health_dates.as_of_date

)

select * from final
