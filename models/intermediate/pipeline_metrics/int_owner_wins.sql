with won_opportunities as (

    select * from {{ ref('int_opportunity_outcomes') }}
    where is_eligible and outcome = 'won'

),

date_periods as (

    select * from {{ ref('int_date_periods') }}

),

summed as (

    select
        coalesce(won_opportunities.owner_id, 'none') as owner_id,
        date_periods.fiscal_period_id,
        count(*) as won_count,
        coalesce(sum(won_opportunities.amount), 0) as won_amount
    from won_opportunities
    inner join date_periods
        on won_opportunities.outcome_date = date_periods.calendar_date
    group by
        coalesce(won_opportunities.owner_id, 'none'),
        date_periods.fiscal_period_id

)

select * from summed
