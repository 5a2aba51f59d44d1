with record_changes as (

    select * from {{ ref('int_record_changes') }}

),

past_release as (

    select * from {{ ref('int_past_release') }}

),

account_ages as (

    select
        account_id,
        cast(min(created_at) as date) as created_date
    from {{ ref('int_account_assignments') }}
    group by account_id

),

-- The first release has nothing to compare with: its accounts are as old as
-- their oldest record. From then on an event is of the run that saw it.
dated as (

    select
        record_changes.*,
        case
            when past_release.is_used then {{ as_of_date() }}
            else coalesce(account_ages.created_date, {{ as_of_date() }})
        end as event_date
    from record_changes
    cross join past_release
    left join account_ages
        on record_changes.account_id_after = account_ages.account_id

),

told as (

    select
        event_date,
        event_type,
        account_id_before,
        account_id_after,
        source_system,
        source_record_id,
        match_rule_before,
        match_rule_after,
        case
            when event_type = 'created'
                then 'none of its records was known before'
            when event_type = 'retired'
                then 'none of its records is in the sources any more'
            when event_type = 'renamed'
                then
                    'the same account; its oldest record is now '
                    || account_id_after
            when event_type = 'merged'
                then
                    cast(shared_record_count as string)
                    || ' of its records are in ' || account_id_after
                    || ', which goes on from ' || main_predecessor_id
            when event_type = 'split'
                then
                    cast(shared_record_count as string)
                    || ' records left; ' || account_id_before
                    || ' goes on as ' || main_successor_id
            when account_id_before is null
                then 'a new record of a known account'
            when account_id_after is null
                then
                    'the record is not in the sources any more; its account'
                    || ' goes on as ' || main_successor_id
            else
                'the record changed accounts; ' || account_id_before
                || ' goes on as ' || main_successor_id
        end as evidence
    from dated

)

select * from told
