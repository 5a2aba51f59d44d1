with user_records as (

    select * from {{ ref('int_user_records') }}

),

integration_user_patterns as (

    select * from {{ ref('integration_user_patterns') }}

),

user_scope_patterns as (

    select * from {{ ref('user_scope_patterns') }}

),

source_systems as (

    select * from {{ ref('source_systems') }}

),

integration_users as (

    select distinct user_records.user_id
    from user_records
    inner join integration_user_patterns
        on
            case integration_user_patterns.matched_on
                when 'user_type' then user_records.lower_user_type
                else user_records.padded_name
            end like integration_user_patterns.pattern

),

scopes as (

    select
        user_records.user_id,
        min_by(user_scope_patterns.scope, user_scope_patterns.precedence)
            as scope
    from user_records
    inner join user_scope_patterns
        on user_records.padded_role like user_scope_patterns.role_pattern
    group by user_records.user_id

),

-- Integrations share the address of whoever set them up: it ties no people.
addressed as (

    select
        user_records.*,
        source_systems.precedence,
        scopes.scope,
        integration_users.user_id is not null as is_integration,
        case
            when integration_users.user_id is null
                then nullif(user_records.normalised_email, '')
        end as personal_email
    from user_records
    inner join source_systems
        on user_records.source_system = source_systems.source_system
    left join scopes
        on user_records.user_id = scopes.user_id
    left join integration_users
        on user_records.user_id = integration_users.user_id

),

identified as (

    select
        addressed.*,
        managers.user_id as manager_id,
        first_value(addressed.user_id) over (
            partition by
                coalesce(addressed.personal_email, addressed.user_id)
            order by
                addressed.precedence asc,
                addressed.is_active desc,
                addressed.user_id asc
        ) as person_id
    from addressed
    left join user_records as managers
        on
            addressed.source_system || ':' || addressed.manager_record_id
            = managers.user_id

)

select * from identified
