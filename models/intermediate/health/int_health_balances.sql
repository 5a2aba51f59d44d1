with health_movements as (

    select * from {{ ref('int_health_movements') }}

),

health_grid as (

    select * from {{ ref('int_health_grid') }}

),

health_usage as (

    select * from {{ ref('int_health_usage') }}

),

health_touches as (

    select * from {{ ref('int_health_touches') }}

),

final as (

    select
        health_grid.*,
        {{ balance('moves.arr_amount', 'so_far') }} as arr_amount,
        {{ balance('moves.subscription_count', 'so_far') }}
            as subscription_count,
        {{ balance('moves.contract_count', 'so_far') }} as contract_count,
        {{ balance('moves.invoiced_amount', 'so_far') }} as invoiced_amount,
        {{ balance('moves.overdue_amount', 'so_far') }} as overdue_amount,
        {{ balance('moves.survey_points', 'so_far') }} as survey_points,
        {{ balance('moves.survey_answer_count', 'so_far') }}
            as survey_answer_count,
        {{ balance('moves.open_ticket_weight', 'so_far') }}
            as open_ticket_weight,
        max(touches.last_touched_on) over so_far as last_touched_on,
        {{ last_known('usage.seat_count') }} over so_far as seat_count,
        usage.account_id is not null as is_heard_of,
        usage.adoption_rate,
        usage.usage_trend
    from health_grid
    left join health_movements as moves
        on
            health_grid.account_id = moves.account_id
            and health_grid.as_of_date = moves.as_of_date
    left join health_usage as usage
        on
            health_grid.account_id = usage.account_id
            and health_grid.as_of_date = usage.as_of_date
    left join health_touches as touches
        on
            health_grid.account_id = touches.account_id
            and health_grid.as_of_date = touches.as_of_date
    window so_far as (
        partition by health_grid.account_id
        order by health_grid.day_number asc
        rows between unbounded preceding and current row
    )

)

select * from final
