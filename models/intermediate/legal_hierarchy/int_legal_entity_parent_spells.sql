with legal_entity_relationships as (

    select * from {{ ref('int_legal_entity_relationships') }}
    where is_kept

),

ultimate_spells as (

    select * from {{ ref('int_legal_entity_ultimate_spells') }}

),

legal_relations as (

    select * from {{ ref('legal_relations') }}

),

final as (

    select
        hierarchy,
        child_id,
        parent_id,
        relation,
        precedence,
        valid_from,
        valid_to
    from legal_entity_relationships
    where relation <> 'ultimate_consolidation'

    union all

    select
        legal_relations.hierarchy,
        ultimate_spells.child_id,
        ultimate_spells.parent_id,
        legal_relations.relation,
        legal_relations.precedence,
        ultimate_spells.valid_from,
        ultimate_spells.valid_to
    from ultimate_spells
    inner join legal_relations
        on legal_relations.relation = 'ultimate_consolidation'

)

select * from final
