with contract_spells as (

    select * from {{ ref('int_health_contract_spells') }}

),

payment_spells as (

    select * from {{ ref('int_health_payment_spells') }}

),

service_spells as (

    select * from {{ ref('int_health_service_spells') }}

),

health_dates as (

    select * from {{ ref('int_health_dates') }}
    where is_current

),

health_days as (

    select * from {{ ref('int_health_days') }}
    where is_first_known

),

spells as (

    select * from contract_spells
    union all
    select * from payment_spells
    union all
    select * from service_spells

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
    from spells
    cross join (values (1), (-1)) as signs (direction)
    cross join health_dates
    where
        coalesce(spells.holds_to > spells.holds_from, true)
        and (signs.direction = 1 or spells.holds_to is not null)

),

-- A date knows what happened up to its end, and nothing later.
final as (

    select
        movements.account_id,
        health_days.as_of_date,
        movements.measure,
        sum(movements.amount) as amount,
        min(movements.began_on) as first_began_on
    from movements
    inner join health_days
        on movements.moved_on = health_days.happened_on
    group by
        movements.account_id, health_days.as_of_date, movements.measure

)

select * from final
