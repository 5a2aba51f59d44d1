with lei_checks as (

    select * from {{ ref('int_lei_checks') }}

),

lei_records as (

    select * from {{ ref('stg_gleif__lei_records') }}

),

relationships as (

    select * from {{ ref('stg_gleif__relationship_records') }}

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
        'gleif' as source_system,
        'lei_record' as source_table,
        lei_records.lei as source_record_id,
        'fails format or check digits' as evidence
    from lei_records
    inner join lei_checks
        on lei_records.lei = lei_checks.lei
    where not lei_checks.is_valid

    union all

    select
        'legal_exception_conflict' as issue_type,
        'gleif' as source_system,
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
