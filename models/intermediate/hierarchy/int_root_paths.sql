{#-
    Walks down from the tops through accounts that have one parent: what is
    reached has one only way up, and takes over what holds for its parent.
-#}
with recursive root_paths as (

    select
        tops.hierarchy,
        tops.node_id as account_id,
        tops.node_id as ultimate_account_id,
        tops.node_id as domestic_ultimate_account_id,
        0 as depth,
        coalesce(account_attributes.account_name, tops.node_id) as path_names
    from {{ ref('int_hierarchy_positions') }} as tops
    inner join {{ ref('int_account_attributes') }} as account_attributes
        on tops.node_id = account_attributes.account_id
    where
        tops.hierarchy in ('crm', 'legal', 'blended')
        and tops.is_top
        and tops.cycle_id is null

    union all

    select
        sole_parents.hierarchy,
        sole_parents.child_id as account_id,
        root_paths.ultimate_account_id,
        case
            when sole_parents.is_of_one_country
                then root_paths.domestic_ultimate_account_id
            else sole_parents.child_id
        end as domestic_ultimate_account_id,
        root_paths.depth + 1 as depth,
        root_paths.path_names || ' > ' || sole_parents.child_name as path_names
    from root_paths
    inner join {{ ref('int_sole_parents') }} as sole_parents
        on
            root_paths.hierarchy = sole_parents.hierarchy
            and root_paths.account_id = sole_parents.parent_id
    where root_paths.depth < {{ var('hierarchy_max_depth') }}

)

select * from root_paths
