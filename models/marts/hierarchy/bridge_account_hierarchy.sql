with account_closure as (

    select
        *,
        valid_to = {{ open_end_date() }} as is_current
    from {{ ref('int_account_closure') }}

),

account_ultimates as (

    select * from {{ ref('int_account_ultimates') }}

),

other_path_names as (

    select * from {{ ref('int_other_path_names') }}

),

-- The names from the ancestor down are the end of the names from the top down.
final as (

    select
        cast(closure.hierarchy as string) as hierarchy,
        cast(closure.ancestor_account_id as string) as ancestor_account_id,
        cast(closure.descendant_account_id as string) as descendant_account_id,
        cast(closure.depth as int) as depth,
        cast(closure.path as string) as path,
        cast(
            coalesce(
                other_path_names.path_names,
                substring(descendants.path_names, ancestors.name_position)
            ) as string
        ) as path_names,
        cast(closure.path_count as int) as path_count,
        cast(closure.control_rate as decimal(9, 6)) as control_rate,
        cast(closure.allocation_rate as decimal(9, 6)) as allocation_rate,
        case when closure.is_current then ancestors.is_top end
            as is_root_ancestor,
        case when closure.is_current then descendants.is_leaf end
            as is_leaf_descendant,
        case when closure.is_current then cast(ancestors.cycle_id as string) end
            as ancestor_cycle_id,
        case
            when closure.is_current
                then cast(descendants.ultimate_account_id as string)
        end as ultimate_account_id,
        case
            when closure.is_current
                then cast(descendants.ultimate_status as string)
        end as ultimate_status,
        case
            when closure.is_current
                then cast(descendants.domestic_ultimate_account_id as string)
        end as domestic_ultimate_account_id,
        cast(closure.valid_from as date) as valid_from,
        cast(closure.valid_to as date) as valid_to
    from account_closure as closure
    inner join account_ultimates as ancestors
        on
            closure.hierarchy = ancestors.hierarchy
            and closure.ancestor_account_id = ancestors.account_id
    inner join account_ultimates as descendants
        on
            closure.hierarchy = descendants.hierarchy
            and closure.descendant_account_id = descendants.account_id
    left join other_path_names
        on
            closure.depth > 0
            and (
                not closure.is_current
                or not descendants.is_only_path
            )
            and closure.path = other_path_names.path

)

select * from final
