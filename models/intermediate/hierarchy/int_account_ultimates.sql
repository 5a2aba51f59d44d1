with hierarchy_positions as (

    select * from {{ ref('int_hierarchy_positions') }}
    where hierarchy in ('crm', 'legal', 'blended')

),

account_tops as (

    select * from {{ ref('int_account_tops') }}

),

domestic_ultimates as (

    select * from {{ ref('int_domestic_ultimates') }}

),

root_paths as (

    select * from {{ ref('int_root_paths') }}

),

account_attributes as (

    select
        account_id,
        coalesce(account_name, account_id) as account_name
    from {{ ref('int_account_attributes') }}

),

-- A way that is cut at the sentinel has no top. The names of the way from the
-- top are told where it is the only one.
ultimates as (

    select
        positions.hierarchy,
        positions.node_id as account_id,
        account_attributes.account_name,
        positions.known_from_date,
        positions.cycle_id,
        positions.is_top,
        positions.is_leaf,
        coalesce(
            root_paths.ultimate_account_id, account_tops.ultimate_account_id
        ) as ultimate_account_id,
        case
            when root_paths.depth = 0 then 'self'
            when root_paths.depth > 0 then 'single'
            when account_tops.node_id is null then 'too_deep'
            when account_tops.top_count > 1 then 'multiple'
            when account_tops.top_cycle_id is not null then 'cycle'
            else 'single'
        end as ultimate_status,
        coalesce(
            root_paths.domestic_ultimate_account_id,
            domestic_ultimates.domestic_ultimate_account_id,
            account_tops.first_top_id,
            positions.node_id
        ) as domestic_ultimate_account_id,
        root_paths.account_id is not null as is_only_path,
        coalesce(root_paths.path_names, account_attributes.account_name)
            as path_names
    from hierarchy_positions as positions
    inner join account_attributes
        on positions.node_id = account_attributes.account_id
    left join account_tops
        on
            positions.hierarchy = account_tops.hierarchy
            and positions.node_id = account_tops.node_id
    left join root_paths
        on
            positions.hierarchy = root_paths.hierarchy
            and positions.node_id = root_paths.account_id
    left join domestic_ultimates
        on
            positions.hierarchy = domestic_ultimates.hierarchy
            and positions.node_id = domestic_ultimates.account_id

),

-- Names from any account above down to this one are the end of `path_names`.
positioned as (

    select
        *,
        length(path_names) - length(account_name) + 1 as name_position
    from ultimates

)

select * from positioned
