-- Summed over roots, the flows of each month are the closed deals and invoices
-- of all accounts, in every hierarchy and by both trees.
with facts as (

    select
        flow,
        cast(date_trunc('month', flow_date) as date) as period_start_date,
        count(*) as fact_count,
        coalesce(sum(amount), 0) as amount
    from {{ ref('int_account_flows') }}
    where flow_date is not null
    group by flow, cast(date_trunc('month', flow_date) as date)

),

hierarchies as (

    select distinct
        hierarchy,
        tree
    from {{ ref('account_family_flows') }}

),

by_root as (

    select
        hierarchy,
        tree,
        flow,
        period_start_date,
        sum(count_subtree) as flow_count,
        sum(amount_subtree) as amount
    from {{ ref('account_family_flows') }}
    where is_root
    group by hierarchy, tree, flow, period_start_date

)

select
    hierarchies.hierarchy,
    hierarchies.tree,
    facts.flow,
    facts.period_start_date
from facts
cross join hierarchies
left join by_root
    on
        hierarchies.hierarchy = by_root.hierarchy
        and hierarchies.tree = by_root.tree
        and facts.flow = by_root.flow
        and facts.period_start_date = by_root.period_start_date
where
    abs(facts.fact_count - coalesce(by_root.flow_count, 0)) > 0.01
    or abs(facts.amount - coalesce(by_root.amount, 0)) > 0.01
