with health_spells as (

    select * from {{ ref('int_health_spells') }}

),

health_dates as (

    select * from {{ ref('int_health_dates') }}
    where is_current

),

health_days as (

    select * from {{ ref('int_health_days') }}
    where is_first_known

),

-- Each spell comes once and goes once. What is older than the first date counts
-- on it.
movements as (

    select
        spells.account_id,
        spells.measure,
        cast(spells.amount * signs.direction as decimal(18, 2)) as amount,
        case when signs.direction = 1 then spells.holds_from end as began_on,
        greatest(
            case
                when signs.direction = 1 then spells.holds_from
                else spells.holds_to
            end,
            health_dates.first_as_of_date
        ) as moved_on
    from health_spells as spells
    cross join (values (1), (-1)) as signs (direction)
    cross join health_dates
    where
        coalesce(spells.holds_to > spells.holds_from, true)
        and (signs.direction = 1 or spells.holds_to is not null)

),

-- A date knows what happened up to its end, and nothing later.
dated as (

    select
        movements.*,
        health_days.as_of_date
    from movements
    inner join health_days
        on movements.moved_on = health_days.happened_on

),

final as (

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
        min(began_on) filter (where measure = 'subscriptions')
            as first_subscribed_on,
        min(began_on) filter (where measure in ('contracts', 'subscriptions'))
            as first_started_on
    from dated
    group by account_id, as_of_date

)

select * from final
