with hierarchy_cycles as (

    select * from {{ ref('int_hierarchy_cycles') }}
    where
        hierarchy in ('corporate', 'fund')
        and valid_to = {{ open_end_date() }}

),

hierarchy_ancestors as (

    select * from {{ ref('int_hierarchy_ancestors') }}
    where hierarchy in ('corporate', 'fund')

),

legal_entity_ultimates as (

    select * from {{ ref('int_legal_entity_ultimates') }}

),

found as (

    select
        'legal_parent_cycle' as issue_type,
        'lei_record' as source_table,
        member_id as source_record_id,
        'one of ' || cast(max(member_count) as string)
        || ' entities that are above each other' as evidence
    from hierarchy_cycles
    group by member_id

    union all

    select distinct
        'legal_hierarchy_too_deep' as issue_type,
        'lei_record' as source_table,
        descendant_id as source_record_id,
        'at least {{ var("hierarchy_max_depth") }} levels below its root'
            as evidence
    from hierarchy_ancestors
    where depth >= {{ var('hierarchy_max_depth') }}

    union all

    select
        'legal_ultimate_mismatch' as issue_type,
        'relationship_record' as source_table,
        legal_entity_id || '|IS_ULTIMATELY_CONSOLIDATED_BY'
            as source_record_id,
        'reported ' || reported_ultimate_id || ', but the chain of parents '
        || coalesce('ends at ' || derived_ultimate_id, 'has several ends')
            as evidence
    from legal_entity_ultimates
    where ultimate_agreement = 'disagree'

),

final as (

    select
        issue_type,
        'gleif' as source_system,
        source_table,
        source_record_id,
        evidence
    from found

)

select * from final
