with statements as (

    select * from {{ ref('int_legal_entity_statements') }}

),

found as (

    select
        'legal_percentage_is_fraction' as issue_type,
        relationship_id,
        cast(stated_percentage as string) || ' percent' as evidence
    from statements
    where is_rate_from_fraction

    union all

    select
        'legal_percentage_out_of_range' as issue_type,
        relationship_id,
        cast(stated_percentage as string) || ' percent' as evidence
    from statements
    where stated_percentage is not null and consolidation_rate is null

    union all

    select
        'legal_period_inverted' as issue_type,
        relationship_id,
        case
            when valid_to = valid_from then 'ends on the day it starts'
            else 'ends before it starts'
        end as evidence
    from statements
    where valid_to <= valid_from

    union all

    select
        'legal_period_start_missing' as issue_type,
        relationship_id,
        'taken to hold since ' || cast(valid_from as string) as evidence
    from statements
    where is_start_missing

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
