-- Sums over roots cover an entity only if it has one: its own row, or that of
-- a top above it. Without, it is too deep, which is an issue of its own.
select dim_legal_entities.legal_entity_id
from {{ ref('dim_legal_entities') }} as dim_legal_entities
left join {{ ref('bridge_legal_entity_hierarchy') }} as hierarchy
    on
        dim_legal_entities.legal_entity_id
        = hierarchy.descendant_legal_entity_id
        and hierarchy.hierarchy = 'corporate'
        and hierarchy.is_root_ancestor
        and hierarchy.valid_from <= {{ as_of_date() }}
        and hierarchy.valid_to > {{ as_of_date() }}
where
    hierarchy.descendant_legal_entity_id is null
    and dim_legal_entities.ultimate_status <> 'too_deep'
