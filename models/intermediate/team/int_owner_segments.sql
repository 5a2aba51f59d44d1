with owner_events as (

    select * from {{ ref('int_owner_events') }}
    where valid_from <= {{ as_of_date() }}

),

account_records_ranked as (

    select * from {{ ref('int_account_records_ranked') }}

),

team_users as (

    select * from {{ ref('int_team_users') }}

),

-- The last event of a day holds.
holdings as (

    select
        account_records_ranked.account_id,
        account_records_ranked.record_key,
        account_records_ranked.source_system,
        account_records_ranked.owner_rank as survivorship_rank,
        account_records_ranked.is_deleted,
        owner_events.user_id,
        coalesce(team_users.person_id, owner_events.user_id) as person_id,
        owner_events.valid_from
    from owner_events
    inner join account_records_ranked
        on owner_events.record_key = account_records_ranked.record_key
    left join team_users
        on owner_events.user_id = team_users.user_id
    qualify
        row_number() over (
            partition by owner_events.record_key, owner_events.valid_from
            order by owner_events.event_number desc
        ) = 1

),

starts as (

    select distinct
        account_id,
        valid_from
    from holdings

),

-- Between two dates of an account nothing changes.
segments as (

    select
        account_id,
        valid_from,
        lead(valid_from, 1, {{ open_end_date() }}) over (
            partition by account_id
            order by valid_from asc
        ) as valid_to
    from starts

),

held as (

    select
        segments.account_id,
        segments.valid_from,
        segments.valid_to,
        holdings.record_key,
        holdings.source_system,
        holdings.survivorship_rank,
        holdings.is_deleted,
        holdings.user_id,
        holdings.person_id
    from segments
    inner join holdings
        on
            segments.account_id = holdings.account_id
            and segments.valid_from >= holdings.valid_from
    qualify
        row_number() over (
            partition by segments.valid_from, holdings.record_key
            order by holdings.valid_from desc
        ) = 1

)

select * from held
