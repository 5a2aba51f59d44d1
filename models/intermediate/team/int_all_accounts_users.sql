with team_users as (

    select * from {{ ref('int_team_users') }}

),

all_accounts_patterns as (

    select * from {{ ref('all_accounts_patterns') }}

),

matched as (

    select distinct team_users.person_id
    from team_users
    inner join all_accounts_patterns
        on
            lower(team_users.title) like all_accounts_patterns.pattern
            or lower(team_users.role_name) like all_accounts_patterns.pattern

)

select * from matched
