with hierarchy_positions as (

    select * from {{ ref('int_hierarchy_positions') }}

),

hierarchy_tops as (

    select * from {{ ref('int_hierarchy_tops') }}
    where hierarchy in ('crm', 'legal', 'blended')

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

-- One account at each step up, and no circle: the only way there is.
joined as (

    select
        tops.hierarchy,
        tops.node_id,
        tops.top_count,
        tops.first_top_id,
        case when tops.top_count = 1 then tops.first_top_id end
            as ultimate_account_id,
        tops.top_cycle_id,
        tops.path,
        tops.top_count = 1
        and tops.depth = hierarchy_positions.ancestor_count
        and tops.top_cycle_id is null as is_only_path
    from tops
    inner join hierarchy_positions
        on
            tops.hierarchy = hierarchy_positions.hierarchy
            and tops.node_id = hierarchy_positions.node_id

)

select * from joined
