with legal_entity_nodes as (

    select * from {{ ref('int_legal_entity_nodes') }}

),

parent_states as (

    select * from {{ ref('int_legal_entity_parent_states') }}

),

derived_ultimates as (

    select * from {{ ref('int_legal_entity_derived_ultimates') }}

),

domestic_tops as (

    select * from {{ ref('int_hierarchy_tops') }}
    where hierarchy = 'domestic'

),

-- The highest on the way up that never leaves the country.
domestic_ultimates as (

    select
        node_id as legal_entity_id,
        top_id as domestic_ultimate_id
    from domestic_tops
    qualify
        row_number() over (
            partition by node_id
            order by depth desc, top_id asc
        ) = 1

),

final as (

    select
        legal_entity_nodes.legal_entity_id,
        direct_states.parent_id as direct_parent_id,
        direct_states.parent_state as direct_parent_state,
        ultimate_states.parent_state as ultimate_parent_state,
        ultimate_states.parent_id as reported_ultimate_id,
        derived_ultimates.derived_ultimate_id,
        derived_ultimates.ultimate_status,
        derived_ultimates.cycle_id,
        derived_ultimates.ultimate_agreement,
        case
            when legal_entity_nodes.country_code is not null
                then
                    coalesce(
                        domestic_ultimates.domestic_ultimate_id,
                        legal_entity_nodes.legal_entity_id
                    )
        end as domestic_ultimate_id
    from legal_entity_nodes
    inner join derived_ultimates
        on
            legal_entity_nodes.legal_entity_id
            = derived_ultimates.legal_entity_id
    inner join parent_states as direct_states
        on
            legal_entity_nodes.legal_entity_id = direct_states.legal_entity_id
            and direct_states.category = 'direct'
    inner join parent_states as ultimate_states
        on
            legal_entity_nodes.legal_entity_id = ultimate_states.legal_entity_id
            and ultimate_states.category = 'ultimate'
    left join domestic_ultimates
        on
            legal_entity_nodes.legal_entity_id
            = domestic_ultimates.legal_entity_id

)

select * from final
