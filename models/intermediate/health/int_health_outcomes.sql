with health_signals as (

    select * from {{ ref('int_health_signals') }}

),

health_losses as (

    select * from {{ ref('int_health_losses') }}

),

-- Dates whose window is over, with the days after which a gap is an end.
customers as (

    select
        account_id,
        as_of_date,
        cast(as_of_date + {{ var('outcome_days') }} as date) as outcome_until
    from health_signals
    where
        is_customer
        and as_of_date = last_day(as_of_date)
        and cast(
            as_of_date
            + {{ var('outcome_days') + var('contract_gap_days') }} as date
        ) <= {{ as_of_date() }}

),

final as (

    select
        customers.account_id,
        customers.as_of_date,
        min(health_losses.lost_on) filter (
            where health_losses.loss = 'churn'
        ) as churned_on,
        min(health_losses.lost_on) as lost_on
    from customers
    left join health_losses
        on
            customers.account_id = health_losses.account_id
            and customers.as_of_date < health_losses.lost_on
            and customers.outcome_until >= health_losses.lost_on
    group by customers.account_id, customers.as_of_date

)

select * from final
