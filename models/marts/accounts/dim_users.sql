with users as (

    select * from {{ ref('int_users') }}

),

final as (

    select
        cast(user_id as string) as user_id,
        cast(source_system as string) as source_system,
        cast(source_record_id as string) as source_record_id,
        cast(person_id as string) as person_id,
        cast(manager_id as string) as manager_id,
        cast(full_name as string) as full_name,
        cast(nullif(normalised_email, '') as string) as email,
        cast(title as string) as title,
        cast(role_name as string) as role_name,
        cast(scope as string) as scope,
        cast(department as string) as department,
        cast(user_type as string) as user_type,
        is_active,
        is_integration,
        cast(created_at as timestamp) as created_at,
        {{ as_of_date() }} as as_of_date
    from users

)

select * from final
