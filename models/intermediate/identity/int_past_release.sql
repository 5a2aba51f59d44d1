with past_records as (

    select * from {{ ref('stg_carryover__account_sources') }}
    where source_system <> 'gleif' and as_of_date < {{ as_of_date() }}

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

counted as (

    select
        max(past_records.as_of_date) as past_date,
        count(*) as past_record_count,
        count(account_assignments.record_key) as shared_record_count
    from past_records
    left join account_assignments
        on
            past_records.source_system = account_assignments.source_system
            and past_records.source_record_id
            = account_assignments.source_record_id

),

-- The release of another company, left in the same folder, shares no record:
-- taking it for the past would retire all of its accounts.
judged as (

    select
        past_date,
        past_record_count,
        shared_record_count,
        shared_record_count > 0 as is_used
    from counted

)

select * from judged
