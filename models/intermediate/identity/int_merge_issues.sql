with merge_chains as (

    select * from {{ ref('int_merge_chains') }}
    where record_kind = 'account'

),

found as (

    select
        'account_merge_master_missing' as issue_type,
        merged_record_key as record_key,
        'merged into ' || merged_into_record_id || ', which is no record'
            as evidence
    from merge_chains
    where is_master_missing

    union all

    select
        'account_merge_loop' as issue_type,
        merged_record_key as record_key,
        'merged into ' || merged_into_record_id || ', which leads back'
            as evidence
    from merge_chains
    where is_loop

)

select * from found
