with legal_entity_nodes as (

    select * from {{ ref('int_legal_entity_nodes') }}

),

legal_entity_relationships as (

    select * from {{ ref('int_legal_entity_relationships') }}

),

exception_reasons as (

    select * from {{ ref('int_legal_exception_reasons') }}

),

categories as (

    select
        'direct' as category,
        'direct_consolidation' as relation
    union all
    select
        'ultimate' as category,
        'ultimate_consolidation' as relation

),

asked as (

    select
        legal_entity_nodes.legal_entity_id,
        categories.category,
        categories.relation
    from legal_entity_nodes
    cross join categories

),

-- A relationship in use takes the place of an exception of its category.
final as (

    select
        asked.legal_entity_id,
        asked.category,
        case
            when legal_entity_relationships.parent_id is not null
                then 'reported'
            else coalesce(exception_reasons.parent_state, 'not_reported')
        end as parent_state,
        legal_entity_relationships.parent_id,
        exception_reasons.exception_reason,
        legal_entity_relationships.parent_id is not null
        and exception_reasons.exception_reason is not null as is_contradicted
    from asked
    left join legal_entity_relationships
        on
            asked.legal_entity_id = legal_entity_relationships.child_id
            and asked.relation = legal_entity_relationships.relation
            and legal_entity_relationships.is_kept
            and legal_entity_relationships.valid_from <= {{ as_of_date() }}
            and legal_entity_relationships.valid_to > {{ as_of_date() }}
    left join exception_reasons
        on
            asked.legal_entity_id = exception_reasons.legal_entity_id
            and asked.category = exception_reasons.category

)

select * from final
