with live_accounts as (

    select * from {{ ref('int_live_accounts') }}

),

team_users as (

    select * from {{ ref('int_team_users') }}
    where is_assignable

),

-- Who owned an account, or one record of it, within the window.
recent_owners as (

    select
        account_team.account_id,
        account_team.user_id,
        account_team.person_id,
        account_team.is_current,
        team_users.manager_id
    from {{ ref('int_account_team') }} as account_team
    inner join live_accounts
        on account_team.account_id = live_accounts.account_id
    inner join team_users
        on account_team.user_id = team_users.user_id
    where
        account_team.role in ('owner', 'co_owner')
        and account_team.valid_to
        > {{ as_of_date() }} - {{ var('owner_collision_window_days') }}

),

-- Two people of one manager, or a manager and one of theirs, are a team.
pairs as (

    select
        holders.account_id,
        holders.user_id,
        others.user_id as other_user_id,
        others.is_current as is_other_current
    from recent_owners as holders
    inner join recent_owners as others
        on
            holders.account_id = others.account_id
            and holders.person_id <> others.person_id
    where
        holders.is_current
        and (not others.is_current or holders.user_id < others.user_id)
        and coalesce(holders.manager_id <> others.manager_id, true)
        and coalesce(holders.manager_id <> others.person_id, true)
        and coalesce(others.manager_id <> holders.person_id, true)

),

found as (

    select
        account_id,
        'owner_collision' as gap,
        'owner' as role,
        min(
            user_id || ' and ' || other_user_id
            || case
                when is_other_current then ' of different teams own it'
                else
                    ' of different teams owned it within '
                    || '{{ var("owner_collision_window_days") }} days'
            end
        ) as evidence
    from pairs
    group by account_id

)

select * from found
