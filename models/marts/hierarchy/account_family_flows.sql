with period_sums as (

    select * from {{ ref('int_period_sums') }}

),

children as (

    select distinct
        hierarchy,
        descendant_account_id as account_id,
        tree_date
    from {{ ref('int_period_pairs') }}
    where ancestor_account_id <> descendant_account_id

),

final as (

    select
        cast(period_sums.hierarchy as string) as hierarchy,
        cast(period_sums.tree as string) as tree,
        cast(period_sums.account_id as string) as account_id,
        cast(period_sums.flow as string) as flow,
        cast(period_sums.period_start_date as date) as period_start_date,
        cast(period_sums.tree_date as date) as tree_date,
        children.account_id is null as is_root,
        cast(period_sums.count_own as bigint) as count_own,
        cast(period_sums.count_subtree as decimal(24, 6)) as count_subtree,
        cast(period_sums.amount_own as decimal(18, 2)) as amount_own,
        cast(period_sums.amount_subtree as decimal(24, 6)) as amount_subtree
    from period_sums
    left join children
        on
            period_sums.hierarchy = children.hierarchy
            and period_sums.account_id = children.account_id
            and period_sums.tree_date = children.tree_date

)

select * from final
