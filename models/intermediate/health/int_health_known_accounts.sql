with health_movements as (

    select * from {{ ref('int_health_movements') }}

),

health_usage as (

    select * from {{ ref('int_health_usage') }}

),

health_touches as (

    select * from {{ ref('int_health_touches') }}

),

recent_tickets as (

    select * from {{ ref('int_health_recent_tickets') }}

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
    union all
    select
        account_id,
        as_of_date,
        null as first_subscribed_on,
        null as first_started_on
    from recent_tickets

),

final as (

    select
        account_id,
        min(as_of_date) as known_from,
        min(first_subscribed_on) as first_subscribed_on,
        min(first_started_on) as first_started_on
    from known
    group by account_id

)

select * from final
