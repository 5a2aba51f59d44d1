with positions as (

    select * from {{ ref('int_hierarchy_positions') }}
    where hierarchy = 'corporate'

),

tops as (

    select * from {{ ref('int_hierarchy_tops') }}
    where hierarchy = 'corporate' and node_id <> top_id

),

parent_states as (

    select * from {{ ref('int_legal_entity_parent_states') }}
    where category = 'ultimate' and parent_state = 'reported'

),

-- Entities whose way up starts with a nearer parent than the ultimate one.
chained as (

    select distinct child_id as legal_entity_id
    from {{ ref('int_legal_entity_edges') }}
    where
        hierarchy = 'corporate' and not is_ultimate_only
        and valid_from <= {{ as_of_date() }}
        and valid_to > {{ as_of_date() }}

),

-- A cycle is reached when the reported parent is any of its members.
reported as (

    select
        parent_states.legal_entity_id,
        coalesce(positions.cycle_id, parent_states.parent_id) as top_id
    from parent_states
    inner join positions
        on parent_states.parent_id = positions.node_id

),

derived as (

    select
        tops.node_id as legal_entity_id,
        case when count(*) = 1 then min(tops.top_id) end as only_top_id,
        case
            when count(*) > 1 then 'multiple'
            when bool_or(tops.top_cycle_id is not null) then 'cycle'
            else 'single'
        end as ultimate_status,
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
        case
            when positions.is_top then positions.node_id
            else derived.only_top_id
        end as derived_ultimate_id,
        case
            when not positions.is_top
                then coalesce(derived.ultimate_status, 'too_deep')
            when positions.cycle_id is null then 'self'
            else 'cycle'
        end as ultimate_status,
        case
            when reported.top_id is null and not positions.is_top
                then 'derived_only'
            when reported.top_id is null and positions.cycle_id is not null
                then 'derived_only'
            when reported.top_id is null then 'none'
            when chained.legal_entity_id is null then 'reported_only'
            when derived.is_as_reported or reported.top_id = positions.cycle_id
                then 'agree'
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
