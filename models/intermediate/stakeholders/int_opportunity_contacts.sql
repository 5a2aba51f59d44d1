with opportunity_contact_roles as (

    select * from {{ ref('int_opportunity_contact_roles') }}

),

opportunity_contact_touches as (

    select * from {{ ref('int_opportunity_contact_touches') }}

),

contact_profiles as (

    select * from {{ ref('int_contact_profiles') }}
    where not is_internal

),

contact_role_map as (

    select * from {{ ref('contact_role_map') }}
    where source = 'persona'

),

pairs as (

    select
        opportunity_id,
        contact_id
    from opportunity_contact_roles
    union
    select
        opportunity_id,
        contact_id
    from opportunity_contact_touches

),

-- A role that the deal states goes before what the title suggests.
joined as (

    select
        pairs.opportunity_id,
        pairs.contact_id,
        contact_profiles.account_id,
        roles.stated_role,
        coalesce(roles.role, contact_role_map.role, 'other') as role,
        case
            when roles.role is not null then 'stated'
            when contact_role_map.role is not null then 'persona'
            else 'none'
        end as role_rule,
        coalesce(roles.is_primary, false) as is_primary,
        contact_profiles.persona,
        contact_profiles.seniority,
        touches.last_two_way_at,
        cast(touches.last_date - cast(touches.last_two_way_at as date) as int)
            as days_since_two_way,
        coalesce(touches.recent_touch_count, 0) as recent_touch_count
    from pairs
    inner join contact_profiles
        on pairs.contact_id = contact_profiles.contact_id
    left join opportunity_contact_roles as roles
        on
            pairs.opportunity_id = roles.opportunity_id
            and pairs.contact_id = roles.contact_id
    left join opportunity_contact_touches as touches
        on
            pairs.opportunity_id = touches.opportunity_id
            and pairs.contact_id = touches.contact_id
    left join contact_role_map
        on contact_profiles.persona = contact_role_map.source_role

)

select * from joined
