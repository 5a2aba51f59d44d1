with hierarchy_positions as (

    select * from {{ ref('int_hierarchy_positions') }}
    where hierarchy in ('crm', 'legal', 'blended')

),

hierarchy_tops as (

    select * from {{ ref('int_hierarchy_tops') }}

),

domestic_ultimates as (

    select * from {{ ref('int_domestic_ultimates') }}

),

tops as (

    select
        hierarchy,
        node_id,
        count(*) as top_count,
        min(top_id) as first_top_id,
        max(top_cycle_id) as top_cycle_id,
        max(depth) as depth,
        min(path) as path
    from hierarchy_tops
    group by hierarchy, node_id

),

-- A way that is cut at the sentinel has no top.
ultimates as (

    select
        hierarchy_positions.hierarchy,
        hierarchy_positions.node_id as account_id,
        hierarchy_positions.known_from_date,
        hierarchy_positions.cycle_id,
        hierarchy_positions.is_top,
        hierarchy_positions.is_leaf,
        case when tops.top_count = 1 then tops.first_top_id end
            as ultimate_account_id,
        case
            when tops.top_count is null then 'too_deep'
            when tops.top_count > 1 then 'multiple'
            when tops.top_cycle_id is not null then 'cycle'
            when hierarchy_positions.is_top then 'self'
            else 'single'
        end as ultimate_status,
        coalesce(
            domestic_ultimates.domestic_ultimate_account_id,
            hierarchy_positions.node_id
        ) as domestic_ultimate_account_id,
        tops.depth,
        tops.path,
        -- One account at each step up, and no circle: the only way there is.
        tops.top_count = 1
        and tops.depth = hierarchy_positions.ancestor_count
        and tops.top_cycle_id is null as is_only_path
    from hierarchy_positions
    left join tops
        on
            hierarchy_positions.hierarchy = tops.hierarchy
            and hierarchy_positions.node_id = tops.node_id
    left join domestic_ultimates
        on
            hierarchy_positions.hierarchy = domestic_ultimates.hierarchy
            and hierarchy_positions.node_id = domestic_ultimates.account_id

)

select * from ultimates
