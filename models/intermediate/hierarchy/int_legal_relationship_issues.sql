with legal_entity_nodes as (

    select * from {{ ref('int_legal_entity_nodes') }}

),

relationships as (

    select * from {{ ref('int_legal_entity_relationships') }}

),

found as (

    select
        case
            when exclusion_reason = 'self' then 'legal_relationship_self'
            when exclusion_reason = 'invalid_id'
                then 'legal_relationship_invalid'
            else 'legal_relationship_excluded'
        end as issue_type,
        relationship_id,
        case
            when exclusion_reason = 'self' then 'an entity is its own parent'
            when exclusion_reason = 'invalid_id'
                then 'to ' || coalesce(parent_id, 'none') || ', an end no LEI'
            when exclusion_reason = 'unknown_type'
                then 'no known type of relationship'
            else relationship_status || ', ' || registration_status
        end as evidence
    from relationships
    where
        exclusion_reason is not null
        and exclusion_reason not in ('period_inverted', 'period_empty')

    union all

    select
        'legal_parent_missing' as issue_type,
        relationships.relationship_id,
        'parent ' || relationships.parent_id || ' is not in level 1'
            as evidence
    from relationships
    inner join legal_entity_nodes
        on relationships.parent_id = legal_entity_nodes.legal_entity_id
    where relationships.is_kept and legal_entity_nodes.is_stub

),

final as (

    select
        issue_type,
        'gleif' as source_system,
        'relationship_record' as source_table,
        relationship_id as source_record_id,
        evidence
    from found

)

select * from final
