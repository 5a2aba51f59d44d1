with salesforce_users as (

    select * from {{ ref('stg_salesforce__users') }}

),

user_roles as (

    select * from {{ ref('stg_salesforce__user_roles') }}

),

hubspot_owners as (

    select * from {{ ref('stg_hubspot__owners') }}

),

combined as (

    select
        'salesforce' as source_system,
        salesforce_users.user_id as source_record_id,
        coalesce(
            salesforce_users.full_name,
            nullif(concat_ws(
                ' ', salesforce_users.first_name, salesforce_users.last_name
            ), '')
        ) as full_name,
        salesforce_users.email,
        salesforce_users.user_type,
        salesforce_users.title,
        user_roles.role_name,
        salesforce_users.department,
        salesforce_users.manager_id as manager_record_id,
        coalesce(salesforce_users.is_active, false)
        and not salesforce_users.is_deleted as is_active,
        salesforce_users.created_at
    from salesforce_users
    left join user_roles
        on salesforce_users.user_role_id = user_roles.user_role_id

    union all

    select
        'hubspot' as source_system,
        owner_id as source_record_id,
        nullif(concat_ws(' ', first_name, last_name), '') as full_name,
        email,
        owner_type as user_type,
        cast(null as string) as title,
        cast(null as string) as role_name,
        cast(null as string) as department,
        cast(null as string) as manager_record_id,
        not is_deleted as is_active,
        created_at
    from hubspot_owners

),

known_as_of as (

    select
        *,
        {{ record_key('source_system', 'source_record_id') }} as user_id,
        {{ lower_case("trim(both ' ' from email)") }} as normalised_email,
        lower(user_type) as lower_user_type,
        ' ' || {{ normalised_name('full_name') }} || ' ' as padded_name,
        ' ' || {{ normalised_name("concat_ws(' ', title, role_name)") }} || ' '
            as padded_role
    from combined
    where created_at < {{ as_of_end() }} or created_at is null

)

select * from known_as_of
