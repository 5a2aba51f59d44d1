with lei_checks as (

    select * from {{ ref('int_lei_checks') }}

),

lei_records as (

    select * from {{ ref('stg_gleif__lei_records') }}

),

parent_states as (

    select * from {{ ref('int_legal_entity_parent_states') }}

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
        legal_entity_id || '|' || case category
            when 'direct' then 'DIRECT_ACCOUNTING_CONSOLIDATION_PARENT'
            else 'ULTIMATE_ACCOUNTING_CONSOLIDATION_PARENT'
        end as source_record_id,
        'a relationship to ' || parent_id || ' is reported too' as evidence
    from parent_states
    where is_contradicted

)

select * from found
