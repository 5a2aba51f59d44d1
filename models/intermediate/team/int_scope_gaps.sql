with account_families as (

    select * from {{ ref('int_account_families') }}

),

owners as (

    select * from {{ ref('int_account_team') }}
    where is_primary and is_current

),

team_users as (

    select * from {{ ref('int_team_users') }}

),

families as (

    select
        account_families.family_id,
        count(*) as account_count,
        count(distinct account_families.country_code) as country_count,
        max(
            case team_users.scope
                when 'global' then 3
                when 'national' then 2
                when 'regional' then 1
                else 0
            end
        ) as widest_scope
    from account_families
    left join owners
        on account_families.account_id = owners.account_id
    left join team_users
        on owners.user_id = team_users.user_id
    group by account_families.family_id

),

-- Several countries need someone global; several accounts of one country
-- someone national.
found as (

    select
        family_id as account_id,
        'scope_too_small' as gap,
        'owner' as role,
        'accounts: ' || cast(account_count as string)
        || ', countries: ' || cast(country_count as string)
        || ', widest scope of an owner: '
        || case widest_scope
            when 2 then 'national'
            when 1 then 'regional'
            else 'none'
        end as evidence
    from families
    where
        (country_count > 1 and widest_scope < 3)
        or (account_count > 1 and widest_scope < 2)

)

select * from found
