with crm_users as (

    select * from {{ ref('int_crm_users') }}

),

integration_user_patterns as (

    select * from {{ ref('integration_user_patterns') }}

),

integrations as (

    select distinct crm_users.user_id
    from crm_users
    inner join integration_user_patterns
        on
            lower(
                case integration_user_patterns.attribute
                    when 'user_type' then crm_users.user_type
                    when 'full_name' then crm_users.full_name
                    when 'username' then crm_users.username
                end
            ) like integration_user_patterns.pattern

),

flagged as (

    select
        crm_users.user_id,
        crm_users.person_id,
        crm_users.manager_id,
        crm_users.full_name,
        crm_users.title,
        crm_users.role_name,
        crm_users.is_active,
        integrations.user_id is not null as is_integration_user,
        crm_users.is_active and integrations.user_id is null as is_assignable
    from crm_users
    left join integrations
        on crm_users.user_id = integrations.user_id

)

select * from flagged
