with account_team_members as (

    select * from {{ ref('stg_salesforce__account_team_members') }}
    where created_at < {{ as_of_end() }} or created_at is null

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

team_role_map as (

    select * from {{ ref('team_role_map') }}
    where source = 'account_team'

),

-- A membership that was deleted ended with its last change.
dated as (

    select
        account_assignments.account_id,
        'salesforce:' || account_team_members.user_id as user_id,
        coalesce(team_role_map.role, 'other') as role,
        coalesce(
            cast(account_team_members.created_at as date), date '1900-01-01'
        ) as valid_from,
        case
            when not account_team_members.is_deleted
                then {{ open_end_date() }}
            when account_team_members.last_modified_at < {{ as_of_end() }}
                then cast(account_team_members.last_modified_at as date)
            when account_team_members.last_modified_at is not null
                then {{ open_end_date() }}
        end as valid_to
    from account_team_members
    inner join account_assignments
        on
            'salesforce:' || account_team_members.account_id
            = account_assignments.record_key
    left join team_role_map
        on
            trim(both ' ' from lower(account_team_members.team_member_role))
            = team_role_map.source_role

),

-- Records that say the same of one user at one time are one membership.
marked as (

    select
        *,
        case
            when
                max(valid_to) over (
                    partition by account_id, user_id, role
                    order by valid_from asc, valid_to asc
                    rows between unbounded preceding and 1 preceding
                ) >= valid_from
                then 0
            else 1
        end as starts_interval
    from dated
    where valid_from < valid_to

),

numbered as (

    select
        *,
        sum(starts_interval) over (
            partition by account_id, user_id, role
            order by valid_from asc, valid_to asc
            rows unbounded preceding
        ) as interval_number
    from marked

),

merged as (

    select
        account_id,
        user_id,
        role,
        min(valid_from) as valid_from,
        max(valid_to) as valid_to
    from numbered
    group by account_id, user_id, role, interval_number

)

select * from merged
