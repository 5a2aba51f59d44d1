with tops as (

    select * from {{ ref('int_hierarchy_tops') }}
    where hierarchy = 'corporate'

),

positions as (

    select * from {{ ref('int_hierarchy_positions') }}
    where hierarchy = 'corporate'

),

parent_states as (

    select * from {{ ref('int_legal_entity_parent_states') }}
    where category = 'ultimate'

),

-- Entities whose way up starts with a nearer parent than the ultimate one.
chained as (

    select distinct child_id as legal_entity_id
    from {{ ref('int_legal_entity_edges') }}
    where
        hierarchy = 'corporate'
        and not is_ultimate_only
        and valid_from <= {{ as_of_date() }}
        and valid_to > {{ as_of_date() }}

),

-- A cycle is reached when the reported parent is any of its members.
reported as (

    select
        parent_states.legal_entity_id,
        parent_states.parent_id,
        coalesce(positions.cycle_id, parent_states.parent_id) as top_id
    from parent_states
    inner join positions
        on parent_states.parent_id = positions.node_id

),

derived as (

    select
        tops.node_id as legal_entity_id,
        count(*) as top_count,
        min(tops.top_id) as first_top_id,
        bool_or(tops.top_cycle_id is not null) as is_below_cycle,
        bool_or(tops.top_id = reported.top_id) as is_as_reported
    from tops
    left join reported
        on tops.node_id = reported.legal_entity_id
    group by tops.node_id

),

final as (

    select
        positions.node_id as legal_entity_id,
        positions.cycle_id,
        case when derived.top_count = 1 then derived.first_top_id end
            as derived_ultimate_id,
        case
            when derived.top_count is null then 'too_deep'
            when derived.top_count > 1 then 'multiple'
            when derived.is_below_cycle then 'cycle'
            when derived.first_top_id = positions.node_id then 'self'
            else 'single'
        end as ultimate_status,
        case
            when reported.parent_id is null
                then
                    case
                        when positions.is_top and positions.cycle_id is null
                            then 'none'
                        else 'derived_only'
                    end
            when chained.legal_entity_id is null then 'reported_only'
            when derived.is_as_reported then 'agree'
            else 'disagree'
        end as ultimate_agreement
    from positions
    left join derived
        on positions.node_id = derived.legal_entity_id
    left join reported
        on positions.node_id = reported.legal_entity_id
    left join chained
        on positions.node_id = chained.legal_entity_id

)

select * from final
