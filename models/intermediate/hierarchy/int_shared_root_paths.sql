{#-
    Walks down from the tops through accounts that have one parent: what is
    reached has one only way up, and takes over what holds for its parent. It
    keeps in which trees the way holds: those that have its top and all its
    steps.
-#}
with recursive tops as (

    select
        node_id,
        bool_or(hierarchy = 'crm') as is_crm,
        bool_or(hierarchy = 'legal') as is_legal,
        bool_or(hierarchy = 'blended') as is_blended
    from {{ ref('int_hierarchy_positions') }}
    where
        hierarchy in ('crm', 'legal', 'blended')
        and is_top
        and cycle_id is null
    group by node_id

),

root_paths as (

    select
        tops.node_id as account_id,
        tops.node_id as ultimate_account_id,
        tops.node_id as domestic_ultimate_account_id,
        0 as depth,
        coalesce(account_attributes.account_name, tops.node_id) as path_names,
        tops.is_crm,
        tops.is_legal,
        tops.is_blended
    from tops
    inner join {{ ref('int_account_attributes') }} as account_attributes
        on tops.node_id = account_attributes.account_id

    union all

    select
        sole_parents.child_id as account_id,
        root_paths.ultimate_account_id,
        case
            when sole_parents.is_of_one_country
                then root_paths.domestic_ultimate_account_id
            else sole_parents.child_id
        end as domestic_ultimate_account_id,
        root_paths.depth + 1 as depth,
        root_paths.path_names || ' > ' || sole_parents.child_name as path_names,
        root_paths.is_crm and sole_parents.is_crm as is_crm,
        root_paths.is_legal and sole_parents.is_legal as is_legal,
        root_paths.is_blended and sole_parents.is_blended as is_blended
    from root_paths
    inner join {{ ref('int_sole_parents') }} as sole_parents
        on root_paths.account_id = sole_parents.parent_id
    where
        root_paths.depth < {{ var('hierarchy_max_depth') }}
        and (
            (root_paths.is_crm and sole_parents.is_crm)
            or (root_paths.is_legal and sole_parents.is_legal)
            or (root_paths.is_blended and sole_parents.is_blended)
        )

)

select * from root_paths
