with month_flows as (

    select * from {{ ref('int_account_month_flows') }}

),

period_pairs as (

    select * from {{ ref('int_period_pairs') }}

),

summed as (

    select
        pairs.hierarchy,
        flows.tree,
        pairs.ancestor_account_id as account_id,
        flows.flow,
        flows.period_start_date,
        flows.tree_date,
        coalesce(
            sum(flows.flow_count) filter (
                where pairs.ancestor_account_id = flows.account_id
            ), 0
        ) as count_own,
        sum(flows.flow_count * pairs.allocation_rate) as count_subtree,
        coalesce(
            sum(flows.amount) filter (
                where pairs.ancestor_account_id = flows.account_id
            ), 0
        ) as amount_own,
        sum(flows.amount * pairs.allocation_rate) as amount_subtree
    from month_flows as flows
    inner join period_pairs as pairs
        on
            flows.account_id = pairs.descendant_account_id
            and flows.tree_date = pairs.tree_date
    group by
        pairs.hierarchy,
        flows.tree,
        pairs.ancestor_account_id,
        flows.flow,
        flows.period_start_date,
        flows.tree_date

)

select * from summed
