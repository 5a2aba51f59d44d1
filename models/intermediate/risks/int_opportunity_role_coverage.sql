with open_deals as (

    select * from {{ ref('int_open_deals') }}

),

contact_roles as (

    select * from {{ ref('contact_roles') }}

),

opportunity_contacts as (

    select * from {{ ref('int_opportunity_contacts') }}

),

found_roles as (

    select
        opportunity_id,
        role,
        bool_or(recent_touch_count > 0) as is_engaged
    from opportunity_contacts
    group by opportunity_id, role

),

-- Each role that there is, beside each deal: six rows per deal.
deal_roles as (

    select
        open_deals.opportunity_id,
        contact_roles.role,
        contact_roles.is_required,
        found_roles.role is not null as is_found,
        coalesce(found_roles.is_engaged, false) as is_engaged
    from open_deals
    cross join contact_roles
    left join found_roles
        on
            open_deals.opportunity_id = found_roles.opportunity_id
            and contact_roles.role = found_roles.role

),

final as (

    select
        opportunity_id,
        bool_or(role = 'decision_maker' and is_found) as has_decision_maker,
        {{ sorted_list('case when is_found then role end') }} as roles_found,
        {{ sorted_list('case when is_engaged then role end') }}
            as roles_engaged,
        {{ sorted_list(
            'case when is_required and not is_found then role end'
        ) }} as roles_missing
    from deal_roles
    group by opportunity_id

)

select * from final
