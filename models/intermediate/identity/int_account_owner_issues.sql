with salesforce_accounts as (

    select * from {{ ref('int_company_records') }}
    where source_system = 'salesforce' and not is_deleted

),

salesforce_users as (

    select * from {{ ref('stg_salesforce__users') }}

),

-- Without a users table nothing can be said of owners.
landed_users as (

    select count(*) as user_count from salesforce_users

),

owned as (

    select
        salesforce_accounts.record_key,
        salesforce_accounts.owner_id,
        salesforce_users.user_id,
        salesforce_users.is_active
    from salesforce_accounts
    cross join landed_users
    left join salesforce_users
        on salesforce_accounts.owner_id = salesforce_users.user_id
    where landed_users.user_count > 0

),

found as (

    select
        'account_owner_missing' as issue_type,
        record_key,
        coalesce('owner ' || owner_id || ' is no user', 'no owner') as evidence
    from owned
    where user_id is null

    union all

    select
        'account_owner_inactive' as issue_type,
        record_key,
        'owner ' || owner_id || ' is inactive' as evidence
    from owned
    where not is_active

)

select * from found
