with lei_records as (

    select * from {{ ref('stg_gleif__lei_records') }}

),

relationships as (

    select
        *,
        child_lei || '|' || relationship_type as source_record_id
    from {{ ref('stg_gleif__relationship_records') }}

),

found as (

    select
        'legal_relationship_self' as issue_type,
        'gleif' as source_system,
        'relationship_record' as source_table,
        source_record_id,
        'an entity is its own parent' as evidence
    from relationships
    where child_lei = parent_lei

    union all

    select
        'legal_parent_missing' as issue_type,
        'gleif' as source_system,
        'relationship_record' as source_table,
        relationships.source_record_id,
        'parent ' || relationships.parent_lei || ' is not in level 1'
            as evidence
    from relationships
    left join lei_records
        on relationships.parent_lei = lei_records.lei
    where lei_records.lei is null

    union all

    select
        'legal_percentage_is_fraction' as issue_type,
        'gleif' as source_system,
        'relationship_record' as source_table,
        source_record_id,
        cast(quantifier_amount as string) || ' percent' as evidence
    from relationships
    where
        quantifier_units = 'PERCENTAGE'
        and quantifier_amount > 0
        and quantifier_amount <= 1

    union all

    select
        'legal_period_inverted' as issue_type,
        'gleif' as source_system,
        'relationship_record' as source_table,
        source_record_id,
        'ends before it starts' as evidence
    from relationships
    where relationship_end_date < relationship_start_date

)

select * from found
