with person_merge_chains as (

    select * from {{ ref('int_person_merge_chains') }}

),

contact_records_ranked as (

    select * from {{ ref('int_contact_records_ranked') }}

),

person_records as (

    select * from {{ ref('int_person_records') }}

),

merged_records as (

    select
        contact_records_ranked.source_system,
        contact_records_ranked.source_table,
        contact_records_ranked.source_record_id,
        contact_records_ranked.account_id,
        person_records.merged_into_record_id,
        person_merge_chains.is_loop,
        masters.record_key is null as is_master_missing
    from person_merge_chains
    inner join person_records
        on person_merge_chains.merged_record_key = person_records.record_key
    inner join contact_records_ranked
        on
            person_merge_chains.merged_record_key
            = contact_records_ranked.record_key
    left join person_records as masters
        on
            'salesforce:' || person_records.merged_into_record_id
            = masters.record_key

),

found as (

    select
        'contact_merge_master_missing' as issue_type,
        source_system,
        source_table,
        source_record_id,
        account_id,
        'merged into ' || merged_into_record_id || ', which is no record'
            as evidence
    from merged_records
    where is_master_missing

    union all

    select
        'contact_merge_loop' as issue_type,
        source_system,
        source_table,
        source_record_id,
        account_id,
        'merged into ' || merged_into_record_id || ', which leads back'
            as evidence
    from merged_records
    where is_loop

)

select * from found
