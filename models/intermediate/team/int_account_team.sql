with account_owners as (

    select * from {{ ref('int_account_owners') }}

),

team_memberships as (

    select * from {{ ref('int_team_memberships') }}

),

team_users as (

    select * from {{ ref('int_team_users') }}

),

combined as (

    select
        account_id,
        user_id,
        role,
        valid_from,
        valid_to,
        case source_system
            when 'salesforce' then 'salesforce.account'
            when 'hubspot' then 'hubspot.company'
        end as source
    from account_owners

    union all

    select
        account_id,
        user_id,
        role,
        valid_from,
        valid_to,
        'salesforce.account_team_member' as source
    from team_memberships

),

-- Without a table of users a system says nothing against any of them.
landed_systems as (

    select distinct split_part(user_id, ':', 1) as source_system
    from team_users

),

-- Nobody knows since when a user is inactive: it is held against them on the
-- as-of date, not in the past.
judged as (

    select
        combined.*,
        combined.valid_to = {{ open_end_date() }} as is_current,
        coalesce(team_users.person_id, combined.user_id) as person_id,
        team_users.is_active as is_active_user,
        coalesce(team_users.is_integration_user, false) as is_integration_user,
        landed_systems.source_system is not null as is_user_table_landed,
        coalesce(
            not team_users.is_integration_user
            and (
                team_users.is_active
                or combined.valid_to < {{ open_end_date() }}
            ),
            landed_systems.source_system is null
        ) as counts
    from combined
    left join team_users
        on combined.user_id = team_users.user_id
    left join landed_systems
        on split_part(combined.user_id, ':', 1) = landed_systems.source_system

),

final as (

    select
        *,
        role = 'owner' and counts as is_primary
    from judged

)

select * from final
