with live_accounts as (

    select * from {{ ref('int_live_accounts') }}

),

owners as (

    select * from {{ ref('int_account_team') }}
    where role = 'owner' and is_current

),

judged as (

    select
        live_accounts.account_id,
        owners.user_id,
        case
            when owners.user_id is null then 'no_owner'
            when owners.is_integration_user then 'owner_is_integration_user'
            when not owners.is_active_user then 'owner_inactive'
            when not owners.counts then 'no_owner'
        end as gap,
        case
            when owners.user_id is null then 'no CRM record names an owner'
            when owners.is_integration_user
                then 'owner ' || owners.user_id || ' is no person'
            when not owners.is_active_user
                then 'owner ' || owners.user_id || ' is inactive'
            else 'owner ' || owners.user_id || ' is no user'
        end as evidence
    from live_accounts
    left join owners
        on live_accounts.account_id = owners.account_id

),

found as (

    select
        account_id,
        gap,
        'owner' as role,
        evidence
    from judged
    where gap is not null

)

select * from found
