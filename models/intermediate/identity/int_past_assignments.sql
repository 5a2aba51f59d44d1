with past_records as (

    select * from {{ ref('stg_carryover__account_sources') }}
    where source_system <> 'gleif' and as_of_date < {{ as_of_date() }}

),

used_release as (

    select * from {{ ref('int_past_release') }}
    where is_used

),

past_assignments as (

    select
        past_records.source_system,
        past_records.source_record_id,
        {{ record_key(
            'past_records.source_system', 'past_records.source_record_id'
        ) }} as record_key,
        past_records.account_id,
        past_records.match_rule
    from past_records
    cross join used_release

)

select * from past_assignments
