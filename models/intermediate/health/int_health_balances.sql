with health_movements as (

    select * from {{ ref('int_health_movements') }}

),

health_grid as (

    select * from {{ ref('int_health_grid') }}

),

moved as (

    select
        account_id,
        as_of_date,
        sum(amount) filter (where measure = 'arr') as arr_amount,
        sum(amount) filter (where measure = 'subscriptions')
            as subscription_count,
        sum(amount) filter (where measure = 'contracts') as contract_count,
        sum(amount) filter (where measure = 'invoiced') as invoiced_amount,
        sum(amount) filter (where measure = 'overdue') as overdue_amount,
        sum(amount) filter (where measure = 'survey_points') as survey_points,
        sum(amount) filter (where measure = 'survey_answers')
            as survey_answer_count,
        sum(amount) filter (where measure = 'open_tickets')
            as open_ticket_weight,
        min(first_began_on) filter (where measure = 'subscriptions')
            as first_subscribed_on,
        min(first_began_on) filter (
            where measure in ('contracts', 'subscriptions')
        ) as first_started_on
    from health_movements
    group by account_id, as_of_date

),

final as (

    select
        health_grid.account_id,
        health_grid.as_of_date,
        health_grid.day_number,
        {{ balance('moved.arr_amount', 'so_far') }} as arr_amount,
        {{ balance('moved.subscription_count', 'so_far') }}
            as subscription_count,
        {{ balance('moved.contract_count', 'so_far') }} as contract_count,
        {{ balance('moved.invoiced_amount', 'so_far') }} as invoiced_amount,
        {{ balance('moved.overdue_amount', 'so_far') }} as overdue_amount,
        {{ balance('moved.survey_points', 'so_far') }} as survey_points,
        {{ balance('moved.survey_answer_count', 'so_far') }}
            as survey_answer_count,
        {{ balance('moved.open_ticket_weight', 'so_far') }}
            as open_ticket_weight,
        min(moved.first_subscribed_on) over so_far as first_subscribed_on,
        min(moved.first_started_on) over so_far as first_started_on
    from health_grid
    left join moved
        on
            health_grid.account_id = moved.account_id
            and health_grid.as_of_date = moved.as_of_date
    window so_far as (
        partition by health_grid.account_id
        order by health_grid.day_number asc
        rows between unbounded preceding and current row
    )

)

select * from final
