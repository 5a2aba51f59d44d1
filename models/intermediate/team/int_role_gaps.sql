with live_accounts as (

    select * from {{ ref('int_live_accounts') }}

),

account_tiers as (

    select * from {{ ref('int_account_tiers') }}

),

team_roles_by_tier as (

    select * from {{ ref('team_roles_by_tier') }}

),

filled as (

    select distinct
        account_id,
        role
    from {{ ref('int_account_team') }}
    where is_current and counts

),

found as (

    select
        live_accounts.account_id,
        'role_missing' as gap,
        team_roles_by_tier.role,
        account_tiers.tier || ' account without active '
        || team_roles_by_tier.role as evidence
    from live_accounts
    inner join account_tiers
        on live_accounts.account_id = account_tiers.account_id
    inner join team_roles_by_tier
        on account_tiers.tier = team_roles_by_tier.tier
    left join filled
        on
            live_accounts.account_id = filled.account_id
            and team_roles_by_tier.role = filled.role
    where filled.account_id is null

)

select * from found
