with crm_users as (

    select * from {{ ref('int_crm_users') }}

),

all_accounts_patterns as (

    select * from {{ ref('all_accounts_patterns') }}

),

matched as (

    select distinct crm_users.person_id
    from crm_users
    inner join all_accounts_patterns
        on
            lower(crm_users.title) like all_accounts_patterns.pattern
            or lower(crm_users.role_name) like all_accounts_patterns.pattern

)

select * from matched
