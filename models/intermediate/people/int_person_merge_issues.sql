with merge_chains as (

    select * from {{ ref('int_merge_chains') }}
    where record_kind = 'person'

),

contact_records_ranked as (

    select * from {{ ref('int_contact_records_ranked') }}

),

merged_records as (

    select
        contact_records_ranked.source_system,
        contact_records_ranked.source_table,
        contact_records_ranked.source_record_id,
        contact_records_ranked.account_id,
        merge_chains.merged_into_record_id,
        merge_chains.is_loop,
        merge_chains.is_master_missing
    from merge_chains
    inner join contact_records_ranked
        on merge_chains.merged_record_key = contact_records_ranked.record_key

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
