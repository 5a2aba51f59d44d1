with orphanings as (

    select * from {{ ref('int_account_identity_events') }}
    where
        event_type = 'orphaned'
        and cast({{ as_of_date() }} - event_date as int)
        <= {{ var('orphan_alert_days') }}

),

live_accounts as (

    select account_id
    from {{ ref('int_account_assignments') }}
    group by account_id
    having not bool_and(is_deleted)

),

crm_parents as (

    select * from {{ ref('int_crm_parents') }}
    where valid_to = {{ open_end_date() }}

),

-- The alert ends when the account is below a parent again, or with time.
still_open as (

    select
        'account_orphaned' as issue_type,
        orphanings.account_id_after as record_key,
        'on ' || cast(orphanings.event_date as string) || ': '
        || orphanings.evidence as evidence
    from orphanings
    inner join live_accounts
        on orphanings.account_id_after = live_accounts.account_id
    left join crm_parents
        on orphanings.account_id_after = crm_parents.child_account_id
    where crm_parents.child_account_id is null
    qualify
        row_number() over (
            partition by orphanings.account_id_after
            order by orphanings.event_date desc
        ) = 1

)

select * from still_open
