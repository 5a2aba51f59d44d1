with account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

past_assignments as (

    select * from {{ ref('int_past_assignments') }}

),

account_overlaps as (

    select * from {{ ref('int_account_overlaps') }}

),

records as (

    select
        coalesce(
            account_assignments.source_system, past_assignments.source_system
        ) as source_system,
        coalesce(
            account_assignments.source_record_id,
            past_assignments.source_record_id
        ) as source_record_id,
        past_assignments.account_id as account_id_before,
        account_assignments.account_id as account_id_after,
        past_assignments.match_rule as match_rule_before,
        account_assignments.match_rule as match_rule_after
    from account_assignments
    full outer join past_assignments
        on account_assignments.record_key = past_assignments.record_key

),

successors as (

    select * from account_overlaps
    where is_main_successor

),

predecessors as (

    select * from account_overlaps
    where is_main_predecessor

),

compared as (

    select
        records.*,
        account_overlaps.shared_record_count,
        successors.account_id as main_successor_id,
        predecessors.past_account_id as main_predecessor_id
    from records
    left join account_overlaps
        on
            records.account_id_before = account_overlaps.past_account_id
            and records.account_id_after = account_overlaps.account_id
    left join successors
        on records.account_id_before = successors.past_account_id
    left join predecessors
        on records.account_id_after = predecessors.account_id

),

classified as (

    select
        *,
        case
            when account_id_before is null and main_predecessor_id is null
                then 'created'
            when account_id_after is null and main_successor_id is null
                then 'retired'
            when account_id_before is null or account_id_after is null
                then 'record_moved'
            when
                account_id_after = main_successor_id
                and account_id_before = main_predecessor_id
                then 'renamed'
            when account_id_after = main_successor_id then 'merged'
            when account_id_before = main_predecessor_id then 'split'
            else 'record_moved'
        end as event_type
    from compared
    where account_id_before is distinct from account_id_after

)

select * from classified
