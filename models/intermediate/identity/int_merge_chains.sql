{#- Follows the CRM's merges from each merged-away record, to see a loop. -#}
with recursive records as (

    select
        'account' as record_kind,
        record_key,
        merged_into_record_id,
        source_system || ':' || merged_into_record_id as master_record_key
    from {{ ref('int_company_records') }}

    union all

    select
        'person' as record_kind,
        record_key,
        merged_into_record_id,
        source_system || ':' || merged_into_record_id as master_record_key
    from {{ ref('int_person_records') }}

),

chains as (

    select
        record_kind,
        record_key as merged_record_key,
        master_record_key,
        1 as hop_count
    from records
    where master_record_key is not null

    union all

    select
        chains.record_kind,
        chains.merged_record_key,
        masters.master_record_key,
        chains.hop_count + 1 as hop_count
    from chains
    inner join records as masters
        on
            chains.record_kind = masters.record_kind
            and chains.master_record_key = masters.record_key
    where
        masters.master_record_key is not null
        and chains.master_record_key <> chains.merged_record_key
        and chains.hop_count < {{ var('merge_chain_max_hops') }}

),

loops as (

    select
        record_kind,
        merged_record_key,
        bool_or(merged_record_key = master_record_key) as is_loop
    from chains
    group by record_kind, merged_record_key

),

final as (

    select
        loops.record_kind,
        loops.merged_record_key,
        records.merged_into_record_id,
        loops.is_loop,
        masters.record_key is null as is_master_missing
    from loops
    inner join records
        on
            loops.record_kind = records.record_kind
            and loops.merged_record_key = records.record_key
    left join records as masters
        on
            records.record_kind = masters.record_kind
            and records.master_record_key = masters.record_key

)

select * from final
