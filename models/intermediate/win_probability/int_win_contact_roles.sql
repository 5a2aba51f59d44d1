with opportunity_contact_roles as (

    select * from {{ ref('stg_salesforce__opportunity_contact_roles') }}

),

contact_assignments as (

    select * from {{ ref('int_contact_assignments') }}

),

contact_role_map as (

    select * from {{ ref('contact_role_map') }}
    where source = 'salesforce'

),

-- The role is known to have been what it is from its last change on.
final as (

    select
        roles.opportunity_contact_role_id,
        {{ record_key("'salesforce'", 'roles.opportunity_id') }}
            as opportunity_id,
        contact_assignments.contact_id,
        coalesce(contact_role_map.role = 'decision_maker', false)
            as is_decision_maker,
        roles.created_at as valid_from,
        greatest(
            roles.created_at, coalesce(roles.last_modified_at, roles.created_at)
        ) as role_known_from,
        coalesce(roles.deleted_at, cast({{ open_end_date() }} as timestamp))
            as valid_to
    from opportunity_contact_roles as roles
    inner join contact_assignments
        on
            {{ record_key("'salesforce'", 'roles.contact_id') }}
            = contact_assignments.record_key
    left join contact_role_map
        on lower(trim(roles.role)) = contact_role_map.source_role

)

select * from final
