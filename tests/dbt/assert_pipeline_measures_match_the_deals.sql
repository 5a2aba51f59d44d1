-- Won, lost and open deals of the latest fiscal year are those of
-- fct_opportunities that count; months, quarters and the year agree on them.
-- Lost amounts are left out: they are those of before the loss.
with ineligible_opportunities as (

    select * from {{ ref('int_ineligible_opportunities') }}

),

years as (

    select * from {{ ref('int_measured_periods') }}
    where period_type = 'year'
    qualify row_number() over (order by period_start_date desc) = 1

),

deals as (

    select
        count(*) filter (
            where opportunities.opportunity_status = 'won'
            and opportunities.close_date >= years.period_start_date
        ) as won_count,
        coalesce(sum(opportunities.amount) filter (
            where opportunities.opportunity_status = 'won'
            and opportunities.close_date >= years.period_start_date
        ), 0) as won_amount,
        count(*) filter (
            where opportunities.opportunity_status = 'lost'
            and opportunities.close_date >= years.period_start_date
        ) as lost_count,
        count(*) filter (
            where opportunities.opportunity_status = 'open'
        ) as open_count,
        coalesce(sum(opportunities.amount) filter (
            where opportunities.opportunity_status = 'open'
        ), 0) as open_amount
    from {{ ref('fct_opportunities') }} as opportunities
    cross join years
    left join ineligible_opportunities
        on
            opportunities.opportunity_id
            = ineligible_opportunities.opportunity_id
    where ineligible_opportunities.opportunity_id is null

),

-- Open ones are a stock: that of the last period of each type.
measured as (

    select
        metrics.period_type,
        sum(metrics.won_count) as won_count,
        sum(metrics.won_amount) as won_amount,
        sum(metrics.lost_count) as lost_count,
        max_by(metrics.open_count, metrics.period_start_date) as open_count,
        max_by(metrics.open_amount, metrics.period_start_date) as open_amount
    from {{ ref('pipeline_metrics') }} as metrics
    inner join years
        on metrics.period_start_date >= years.period_start_date
    where metrics.slice_type = 'all'
    group by metrics.period_type

)

select
    measured.*,
    deals.won_amount as expected_won_amount,
    deals.open_amount as expected_open_amount
from deals
left join measured
    on deals.won_count is not null
where
    measured.won_count is distinct from deals.won_count
    or measured.won_amount is distinct from deals.won_amount
    or measured.lost_count is distinct from deals.lost_count
    or measured.open_count is distinct from deals.open_count
    or measured.open_amount is distinct from deals.open_amount
