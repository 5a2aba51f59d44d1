with identity_changes as (

    select * from {{ ref('int_identity_changes') }}

),

orphaned_accounts as (

    select * from {{ ref('int_orphaned_accounts') }}

),

past_events as (

    select * from {{ ref('stg_carryover__account_identity_events') }}
    where event_date < {{ as_of_date() }}

),

used_release as (

    select * from {{ ref('int_past_release') }}
    where is_used

),

seen as (

    select
        event_date,
        event_type,
        account_id_before,
        account_id_after,
        source_system,
        source_record_id,
        match_rule_before,
        match_rule_after,
        evidence
    from identity_changes

    union all

    select
        {{ as_of_date() }} as event_date,
        'orphaned' as event_type,
        orphaned_accounts.account_id_before,
        orphaned_accounts.account_id_after,
        orphaned_accounts.source_system,
        orphaned_accounts.source_record_id,
        cast(null as string) as match_rule_before,
        cast(null as string) as match_rule_after,
        orphaned_accounts.evidence
    from orphaned_accounts

),

combined as (

    select
        concat_ws(
            '|',
            cast(seen.event_date as string),
            seen.event_type,
            coalesce(seen.account_id_before, 'none'),
            coalesce(seen.account_id_after, 'none')
        ) as event_id,
        seen.*
    from seen

    union all

    select
        past_events.event_id,
        past_events.event_date,
        past_events.event_type,
        past_events.account_id_before,
        past_events.account_id_after,
        past_events.source_system,
        past_events.source_record_id,
        past_events.match_rule_before,
        past_events.match_rule_after,
        past_events.evidence
    from past_events
    cross join used_release

)

select * from combined
