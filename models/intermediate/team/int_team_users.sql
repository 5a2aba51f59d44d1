with users as (

    select * from {{ ref('int_users') }}

),

-- A HubSpot owner has the manager, title and scope of the Salesforce user who
-- is the same person, and is as active as that one.
joined as (

    select
        users.user_id,
        users.person_id,
        coalesce(users.manager_id, persons.manager_id) as manager_id,
        users.full_name,
        coalesce(users.title, persons.title) as title,
        coalesce(users.role_name, persons.role_name) as role_name,
        coalesce(users.scope, persons.scope, 'regional') as scope,
        users.is_active
        and (users.source_system = persons.source_system or persons.is_active)
            as is_active,
        users.is_integration as is_integration_user
    from users
    inner join users as persons
        on users.person_id = persons.user_id

),

flagged as (

    select
        *,
        is_active and not is_integration_user as is_assignable
    from joined

)

select * from flagged
