with lei_checks as (

    select * from {{ ref('int_lei_checks') }}

),

lei_records as (

    select * from {{ ref('stg_gleif__lei_records') }}

),

relationships as (

    select
        *,
        child_lei || '|' || relationship_type as source_record_id
    from {{ ref('stg_gleif__relationship_records') }}

),

exceptions as (

    select
        *,
        case exception_category
            when 'DIRECT_ACCOUNTING_CONSOLIDATION_PARENT'
                then 'IS_DIRECTLY_CONSOLIDATED_BY'
            when 'ULTIMATE_ACCOUNTING_CONSOLIDATION_PARENT'
                then 'IS_ULTIMATELY_CONSOLIDATED_BY'
        end as relationship_type
    from {{ ref('stg_gleif__reporting_exceptions') }}

),

found as (

    select
        'legal_lei_check_digit_invalid' as issue_type,
        'lei_record' as source_table,
        lei_records.lei as source_record_id,
        'fails format or check digits' as evidence
    from lei_records
    inner join lei_checks
        on lei_records.lei = lei_checks.lei
    where not lei_checks.is_valid

    union all

    select
        'legal_relationship_self' as issue_type,
        'relationship_record' as source_table,
        source_record_id,
        'an entity is its own parent' as evidence
    from relationships
    where child_lei = parent_lei

    union all

    select
        'legal_parent_missing' as issue_type,
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
        'relationship_record' as source_table,
        source_record_id,
        'ends before it starts' as evidence
    from relationships
    where relationship_end_date < relationship_start_date

    union all

    select
        'legal_exception_conflict' as issue_type,
        'reporting_exception' as source_table,
        exceptions.lei || '|' || exceptions.exception_category
            as source_record_id,
        'a relationship to ' || relationships.parent_lei || ' is reported too'
            as evidence
    from exceptions
    inner join relationships
        on
            exceptions.lei = relationships.child_lei
            and exceptions.relationship_type = relationships.relationship_type

)

select * from found
