with health_spells as (

    select * from {{ ref('int_health_spells') }}

),

customer_starts as (

    select * from {{ ref('int_health_customer_starts') }}

),

health_days as (

    select * from {{ ref('int_health_days') }}
    where is_first_known

),

-- Each spell comes once and goes once.
movements as (

    select
        spells.account_id,
        spells.measure,
        cast(spells.amount * signs.direction as decimal(18, 2)) as amount,
        case
            when signs.direction = 1 then spells.holds_from
            else spells.holds_to
        end as moved_on
    from health_spells as spells
    cross join (values (1), (-1)) as signs (direction)
    where
        coalesce(spells.holds_to > spells.holds_from, true)
        and (signs.direction = 1 or spells.holds_to is not null)

),

-- A date knows what happened up to its end, and nothing later. What is older
-- than the first date that is told counts on it.
dated as (

    select
        movements.*,
        health_days.as_of_date
    from movements
    inner join customer_starts
        on movements.account_id = customer_starts.account_id
    inner join health_days
        on
            greatest(movements.moved_on, customer_starts.told_from)
            = health_days.happened_on

),

summed as (

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
            as open_ticket_weight
    from dated
    group by account_id, as_of_date

),

final as (

    select
        account_id,
        as_of_date,
        cast(arr_amount as decimal(18, 2)) as arr_amount,
        cast(subscription_count as decimal(18, 2)) as subscription_count,
        cast(contract_count as decimal(18, 2)) as contract_count,
        cast(invoiced_amount as decimal(18, 2)) as invoiced_amount,
        cast(overdue_amount as decimal(18, 2)) as overdue_amount,
        cast(survey_points as decimal(18, 2)) as survey_points,
        cast(survey_answer_count as decimal(18, 2)) as survey_answer_count,
        cast(open_ticket_weight as decimal(18, 2)) as open_ticket_weight
    from summed

)

select * from final
