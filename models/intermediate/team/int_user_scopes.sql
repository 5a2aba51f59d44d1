with crm_users as (

    select * from {{ ref('int_crm_users') }}

),

user_scope_patterns as (

    select * from {{ ref('user_scope_patterns') }}

),

-- The first pattern that the title or the role of a user fits; nothing known
-- is the smallest scope.
scoped as (

    select
        crm_users.user_id,
        coalesce(user_scope_patterns.scope, 'regional') as scope
    from crm_users
    left join user_scope_patterns
        on
            lower(coalesce(crm_users.title, ''))
            like user_scope_patterns.pattern
            or lower(coalesce(crm_users.role_name, ''))
            like user_scope_patterns.pattern
    qualify
        row_number() over (
            partition by crm_users.user_id
            order by
                user_scope_patterns.precedence asc nulls last,
                user_scope_patterns.pattern asc nulls last
        ) = 1

)

select * from scoped
