{#- Follows Salesforce's merges from each merged-away person, to see a loop. -#}
with recursive chains as (

    select
        record_key as merged_record_key,
        'salesforce:' || merged_into_record_id as master_record_key,
        1 as hop_count
    from {{ ref('int_person_records') }}
    where merged_into_record_id is not null

    union all

    select
        chains.merged_record_key,
        'salesforce:' || masters.merged_into_record_id as master_record_key,
        chains.hop_count + 1 as hop_count
    from chains
    inner join {{ ref('int_person_records') }} as masters
        on chains.master_record_key = masters.record_key
    where
        masters.merged_into_record_id is not null
        and chains.master_record_key <> chains.merged_record_key
        and chains.hop_count < {{ var('merge_chain_max_hops') }}

),

final as (

    select
        merged_record_key,
        max_by(master_record_key, hop_count) as master_record_key,
        bool_or(merged_record_key = master_record_key) as is_loop
    from chains
    group by merged_record_key

)

select * from final
