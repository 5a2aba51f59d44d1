-- A period that goes on ends, for now, with the open pipeline of the as-of
-- date: what the versions replay to is what the deals are. Where the business
-- has another day than UTC the two end at different instants.
with ends as (

    select
        period_start_date,
        period_end_date,
        opportunity_id,
        amount
    from {{ ref('fct_pipeline_walk') }}
    where movement = 'end' and period_end_date >= {{ as_of_date() }}

),

todays as (

    select
        periods.period_start_date,
        periods.period_end_date,
        opportunities.opportunity_id,
        coalesce(opportunities.amount, 0) as amount
    from {{ ref('fct_opportunities') }} as opportunities
    inner join {{ ref('int_walk_periods') }} as periods
        on
            opportunities.close_date >= periods.period_start_date
            and opportunities.close_date <= periods.period_end_date
            and periods.period_end_date >= {{ as_of_date() }}
    left join {{ ref('canonical_stages') }} as canonical_stages
        on opportunities.canonical_stage = canonical_stages.canonical_stage
    where
        opportunities.opportunity_status = 'open'
        and coalesce(canonical_stages.is_qualified, true)
        and not coalesce(
            {{ is_one_of(
                "lower(translate(opportunities.forecast_category, ' _', ''))",
                var('omitted_forecast_categories')
            ) }},
            false
        )

)

select
    coalesce(ends.opportunity_id, todays.opportunity_id) as opportunity_id,
    ends.amount as walked_amount,
    todays.amount as open_amount
from ends
full outer join todays
    on
        ends.period_start_date = todays.period_start_date
        and ends.period_end_date = todays.period_end_date
        and ends.opportunity_id = todays.opportunity_id
where
    ends.amount is distinct from todays.amount
    and '{{ var("business_time_zone") }}' = 'UTC'
