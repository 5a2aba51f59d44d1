with health_tickets as (

    select * from {{ ref('int_health_tickets') }}

),

health_days as (

    select * from {{ ref('int_health_days') }}
    where days_before < {{ var('support_window_days') }}

),

-- What was solved by then fades; what was open is in the balances, in full.
final as (

    select
        health_tickets.account_id,
        health_days.as_of_date,
        cast(sum({{ rounded(
            'cast(health_tickets.severity_weight as double)'
            ~ ' * power(cast(0.5 as double), health_days.days_before / cast('
            ~ var('ticket_load_half_life_days') ~ ' as double))', 18, 6
        ) }}) as decimal(18, 6)) as faded_ticket_weight
    from health_tickets
    inner join health_days
        on health_tickets.opened_on = health_days.happened_on
    where health_tickets.solved_on <= health_days.as_of_date
    group by health_tickets.account_id, health_days.as_of_date

)

select * from final
