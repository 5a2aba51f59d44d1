-- The risks are those of the open deals, all of them, once each, and hold every
-- reason that was found.
with

open_opportunities as (

    select
        count(*) as deal_count,
        sum(amount) as amount
    from {{ ref('fct_opportunities') }}
    where opportunity_status = 'open'

),

risks as (

    select
        count(*) as deal_count,
        sum(amount) as amount,
        sum(risk_count) as risk_count
    from {{ ref('opportunity_risks') }}

),

reasons as (

    select count(*) as risk_count
    from {{ ref('int_opportunity_risk_reasons') }}

)

select
    open_opportunities.deal_count,
    risks.deal_count as judged_count
from open_opportunities
cross join risks
cross join reasons
where
    open_opportunities.deal_count <> risks.deal_count
    or open_opportunities.amount is distinct from risks.amount
    or coalesce(risks.risk_count, 0) <> reasons.risk_count
