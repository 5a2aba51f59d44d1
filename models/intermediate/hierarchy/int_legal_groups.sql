with legal_families as (

    select * from {{ ref('int_account_hierarchy_families') }}
    where hierarchy = 'legal'

),

account_kinds as (

    select * from {{ ref('int_account_kinds') }}

),

account_measures as (

    select * from {{ ref('int_account_measures') }}

),

hierarchy_ancestors as (

    select * from {{ ref('int_hierarchy_ancestors') }}
    where hierarchy in ('crm', 'legal')

),

members as (

    select
        legal_families.family_id,
        legal_families.family_name,
        account_kinds.account_id,
        case when account_kinds.account_kind = 'customer' then 1 else 0 end
            as own_customer_count,
        row_number() over (
            partition by legal_families.family_id
            order by
                account_measures.total_relationship_value desc,
                account_kinds.account_id asc
        ) as value_rank
    from legal_families
    inner join account_kinds
        on legal_families.account_id = account_kinds.account_id
    inner join account_measures
        on legal_families.account_id = account_measures.account_id

),

-- Customers of the group that stand below the account in some tree already.
customers_below as (

    select
        above.account_id,
        count(distinct below.account_id) as customer_count
    from hierarchy_ancestors
    inner join members as above
        on hierarchy_ancestors.ancestor_id = above.account_id
    inner join members as below
        on hierarchy_ancestors.descendant_id = below.account_id
    where
        above.family_id = below.family_id
        and above.account_id <> below.account_id
        and below.own_customer_count = 1
    group by above.account_id

),

counted as (

    select
        account_id,
        family_id,
        family_name,
        max(case when value_rank = 1 then account_id end) over (
            partition by family_id
        ) as group_account_id,
        count(*) over (partition by family_id) as member_count,
        sum(own_customer_count) over (partition by family_id)
        - own_customer_count as other_customer_count
    from members

),

final as (

    select
        counted.account_id,
        counted.family_id,
        counted.family_name,
        counted.group_account_id,
        counted.other_customer_count
        > coalesce(customers_below.customer_count, 0) as has_other_customer
    from counted
    left join customers_below
        on counted.account_id = customers_below.account_id
    where counted.member_count > 1

)

select * from final
