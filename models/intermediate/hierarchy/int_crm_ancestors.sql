{#-
    Walks up from every account that has a parent. The guard on the path ends
    a cycle once each of its members has been met; `hierarchy_max_depth` is a
    sentinel that nothing may reach.
-#}
with recursive ancestors as (

    select
        child_account_id as descendant_account_id,
        parent_account_id as ancestor_account_id,
        1 as depth,
        parent_account_id || ' > ' || child_account_id as path,
        valid_from
    from {{ ref('int_crm_parents') }}

    union all

    select
        ancestors.descendant_account_id,
        parents.parent_account_id as ancestor_account_id,
        ancestors.depth + 1 as depth,
        parents.parent_account_id || ' > ' || ancestors.path as path,
        greatest(ancestors.valid_from, parents.valid_from) as valid_from
    from ancestors
    inner join {{ ref('int_crm_parents') }} as parents
        on ancestors.ancestor_account_id = parents.child_account_id
    where
        ancestors.depth < {{ var('hierarchy_max_depth') }}
        and not contains(
            ' > ' || ancestors.path || ' > ',
            ' > ' || parents.parent_account_id || ' > '
        )

)

select * from ancestors
