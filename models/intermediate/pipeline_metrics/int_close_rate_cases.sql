with due_opportunities as (

    select * from {{ ref('int_due_opportunities') }}
    where is_complete and amount > 0

),

age_bands as (

    select * from {{ ref('int_age_bands') }}

),

banded as (

    select
        due_opportunities.period_type,
        due_opportunities.segment,
        age_bands.age_band,
        due_opportunities.amount,
        case
            when due_opportunities.is_won_in_period
                then due_opportunities.amount
            else 0
        end as won_amount
    from due_opportunities
    inner join age_bands
        on
            due_opportunities.age_days >= age_bands.minimum_age_days
            and due_opportunities.age_days
            < coalesce(age_bands.next_minimum_age_days, 1000000)

),

-- What is due and not won in its period counts as not closed, slipped deals
-- included.
summed as (

    select
        period_type,
        segment,
        age_band,
        count(*) as due_count,
        sum(amount) as due_amount,
        sum(won_amount) as won_amount
    from banded
    group by period_type, segment, age_band

)

select * from summed
