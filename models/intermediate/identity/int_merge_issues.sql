with company_records as (

    select * from {{ ref('int_company_records') }}

),

merge_chains as (

    select * from {{ ref('int_merge_chains') }}

),

merged_records as (

    select
        company_records.record_key,
        company_records.merged_into_record_id,
        merge_chains.is_loop,
        masters.record_key is null as is_master_missing
    from company_records
    inner join merge_chains
        on company_records.record_key = merge_chains.merged_record_key
    left join company_records as masters
        on
            company_records.source_system || ':'
            || company_records.merged_into_record_id
            = masters.record_key

),

found as (

    select
        'account_merge_master_missing' as issue_type,
        record_key,
        'merged into ' || merged_into_record_id || ', which is no record'
            as evidence
    from merged_records
    where is_master_missing

    union all

    select
        'account_merge_loop' as issue_type,
        record_key,
        'merged into ' || merged_into_record_id || ', which leads back'
            as evidence
    from merged_records
    where is_loop

)

select * from found
