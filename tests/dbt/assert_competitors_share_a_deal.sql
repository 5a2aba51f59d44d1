-- Several competitors do not multiply a deal: their shares add up to one, and
-- their amounts to its amount.
with

competitors as (

    select
        opportunity_id,
        sum(allocation_rate) as allocation_rate,
        sum(amount) as amount,
        max(competitor_count) as competitor_count,
        count(*) as row_count
    from {{ ref('bridge_opportunity_competitors') }}
    group by opportunity_id

)

select
    competitors.*,
    opportunities.amount as opportunity_amount
from competitors
inner join {{ ref('fct_opportunities') }} as opportunities
    on competitors.opportunity_id = opportunities.opportunity_id
where
    competitors.allocation_rate <> 1
    or competitors.amount is distinct from opportunities.amount
    or competitors.competitor_count <> competitors.row_count
