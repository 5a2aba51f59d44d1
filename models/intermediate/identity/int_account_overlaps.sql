with past_assignments as (

    select * from {{ ref('int_past_assignments') }}

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

shared as (

    select
        past_assignments.account_id as past_account_id,
        account_assignments.account_id,
        count(*) as shared_record_count,
        max(case
            when past_assignments.record_key = past_assignments.account_id
                then 1
            else 0
        end) as past_namesakes,
        max(case
            when account_assignments.record_key = account_assignments.account_id
                then 1
            else 0
        end) as namesakes
    from past_assignments
    inner join account_assignments
        on past_assignments.record_key = account_assignments.record_key
    group by past_assignments.account_id, account_assignments.account_id

),

-- An account goes on where the record goes that gave it its id; when that one
-- is gone or new, where most of its records go.
judged as (

    select
        past_account_id,
        account_id,
        shared_record_count,
        row_number() over (
            partition by past_account_id
            order by
                past_namesakes desc, shared_record_count desc, account_id asc
        ) = 1 as is_main_successor,
        row_number() over (
            partition by account_id
            order by
                namesakes desc, shared_record_count desc, past_account_id asc
        ) = 1 as is_main_predecessor
    from shared

)

select * from judged
