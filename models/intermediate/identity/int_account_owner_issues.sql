with salesforce_accounts as (

    select
        *,
        {{ record_org('source_record_id') }} as source_org
    from {{ ref('int_company_records') }}
    where source_system = 'salesforce' and not is_deleted

),

salesforce_users as (

    select * from {{ ref('stg_salesforce__users') }}

),

-- Without users of an org nothing can be said of its owners.
orgs_with_users as (

    select distinct {{ record_org('user_id') }} as source_org
    from salesforce_users

),

owned as (

    select
        salesforce_accounts.record_key,
        salesforce_accounts.owner_id,
        salesforce_users.user_id,
        salesforce_users.is_active
    from salesforce_accounts
    inner join orgs_with_users
        on salesforce_accounts.source_org = orgs_with_users.source_org
    left join salesforce_users
        on salesforce_accounts.owner_id = salesforce_users.user_id

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
