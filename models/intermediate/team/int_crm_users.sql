with salesforce_users as (

    select * from {{ ref('stg_salesforce__users') }}

),

user_roles as (

    select * from {{ ref('stg_salesforce__user_roles') }}
    where not is_deleted

),

hubspot_owners as (

    select * from {{ ref('stg_hubspot__owners') }}

),

sellers as (

    select
        'salesforce:' || salesforce_users.user_id as user_id,
        'salesforce:' || salesforce_users.manager_id as manager_id,
        salesforce_users.full_name,
        salesforce_users.username,
        salesforce_users.user_type,
        salesforce_users.title,
        user_roles.role_name,
        lower(salesforce_users.email) as email,
        coalesce(salesforce_users.is_active, true)
        and not salesforce_users.is_deleted as is_active
    from salesforce_users
    left join user_roles
        on salesforce_users.user_role_id = user_roles.user_role_id

),

-- Of several users with one address the active one is the person behind it.
addresses as (

    select * from sellers
    where email is not null
    qualify
        row_number() over (
            partition by email
            order by is_active desc, user_id asc
        ) = 1

),

combined as (

    select
        user_id,
        user_id as person_id,
        manager_id,
        full_name,
        username,
        user_type,
        title,
        role_name,
        is_active
    from sellers

    union all

    select
        'hubspot:' || hubspot_owners.owner_id as user_id,
        coalesce(addresses.user_id, 'hubspot:' || hubspot_owners.owner_id)
            as person_id,
        addresses.manager_id,
        hubspot_owners.first_name || ' ' || hubspot_owners.last_name
            as full_name,
        hubspot_owners.email as username,
        coalesce(addresses.user_type, hubspot_owners.owner_type) as user_type,
        addresses.title,
        addresses.role_name,
        not hubspot_owners.is_deleted
        and coalesce(addresses.is_active, true) as is_active
    from hubspot_owners
    left join addresses
        on lower(hubspot_owners.email) = addresses.email

)

select * from combined
