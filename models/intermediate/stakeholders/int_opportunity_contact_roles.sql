with opportunity_contact_roles as (

    select * from {{ ref('stg_salesforce__opportunity_contact_roles') }}
    where
        not is_deleted
        and (created_at < {{ as_of_end() }} or created_at is null)

),

deal_contacts as (

    select * from {{ ref('stg_hubspot__deal_contacts') }}

),

contact_assignments as (

    select * from {{ ref('int_contact_assignments') }}

),

opportunity_records as (

    select * from {{ ref('int_opportunity_records') }}
    where not is_deleted

),

contact_role_map as (

    select * from {{ ref('contact_role_map') }}

),

contact_roles as (

    select * from {{ ref('contact_roles') }}

),

-- HubSpot names a label by the number of its type, which is the portal's own.
stated as (

    select
        'salesforce' as source,
        {{ record_key("'salesforce'", 'opportunity_id') }} as opportunity_id,
        {{ record_key("'salesforce'", 'contact_id') }} as record_key,
        role as stated_role,
        coalesce(is_primary, false) as is_primary
    from opportunity_contact_roles

    union all

    select
        'hubspot' as source,
        {{ record_key("'hubspot'", 'deal_id') }} as opportunity_id,
        {{ record_key("'hubspot'", 'contact_id') }} as record_key,
        association_type_id as stated_role,
        false as is_primary
    from deal_contacts

),

-- One person of several records or roles: the strongest role holds.
final as (

    select
        stated.opportunity_id,
        contact_assignments.contact_id,
        case when contact_roles.role is not null then stated.stated_role end
            as stated_role,
        contact_roles.role,
        bool_or(stated.is_primary) over (
            partition by stated.opportunity_id, contact_assignments.contact_id
        ) as is_primary
    from stated
    inner join opportunity_records
        on stated.opportunity_id = opportunity_records.opportunity_id
    inner join contact_assignments
        on stated.record_key = contact_assignments.record_key
    left join contact_role_map
        on
            stated.source = contact_role_map.source
            and lower(trim(stated.stated_role)) = contact_role_map.source_role
    left join contact_roles
        on contact_role_map.role = contact_roles.role
    qualify
        row_number() over (
            partition by stated.opportunity_id, contact_assignments.contact_id
            order by
                contact_roles.precedence asc nulls last,
                stated.stated_role asc nulls last
        ) = 1

)

select * from final
