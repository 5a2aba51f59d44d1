{#-
    Walks up from every user who has a manager. The guard on the path ends a
    cycle of managers; a manager who is no user ends the walk;
    `manager_chain_max_depth` is a sentinel that nothing may reach.
-#}
with recursive managers as (

    select
        users.person_id,
        uppers.user_id as manager_id,
        1 as depth,
        users.person_id || ' > ' || uppers.user_id as path
    from {{ ref('int_team_users') }} as users
    inner join {{ ref('int_team_users') }} as uppers
        on users.manager_id = uppers.user_id
    where
        users.user_id = users.person_id
        and users.person_id <> uppers.user_id

    union all

    select
        managers.person_id,
        uppers.user_id as manager_id,
        managers.depth + 1 as depth,
        managers.path || ' > ' || uppers.user_id as path
    from managers
    inner join {{ ref('int_team_users') }} as users
        on managers.manager_id = users.user_id
    inner join {{ ref('int_team_users') }} as uppers
        on users.manager_id = uppers.user_id
    where
        managers.depth < {{ var('manager_chain_max_depth') }}
        and not contains(
            ' > ' || managers.path || ' > ', ' > ' || uppers.user_id || ' > '
        )

)

select * from managers
