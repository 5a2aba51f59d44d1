with activities as (

    select * from {{ ref('int_activities') }}

),

activity_accounts as (

    select * from {{ ref('int_activity_accounts') }}
    where is_primary

),

activity_opportunities as (

    select
        activity_id,
        min(opportunity_id) as opportunity_id,
        count(*) as opportunity_count
    from {{ ref('int_activity_opportunities') }}
    group by activity_id

),

activity_contacts as (

    select
        activity_id,
        min(contact_id) filter (where not is_internal) as contact_id,
        count(*) filter (where not is_internal) as contact_count
    from {{ ref('int_activity_contacts') }}
    group by activity_id

),

final as (

    select
        cast(activities.activity_id as string) as activity_id,
        cast(activities.source_system as string) as source_system,
        cast(activities.source_table as string) as source_table,
        cast(activities.source_record_id as string) as source_record_id,
        cast(activities.kind as string) as kind,
        cast(activities.activity_at as timestamp) as activity_at,
        cast(activity_accounts.account_id as string) as account_id,
        cast(activity_contacts.contact_id as string) as contact_id,
        cast(coalesce(activity_contacts.contact_count, 0) as int)
            as contact_count,
        cast(activity_opportunities.opportunity_id as string)
            as opportunity_id,
        cast(coalesce(activity_opportunities.opportunity_count, 0) as int)
            as opportunity_count,
        cast(activities.owner_id as string) as owner_id,
        cast(activities.read_direction as string) as direction,
        cast(activities.subject as string) as subject,
        coalesce(activities.not_meaningful_reason = 'internal', true)
            as is_two_way,
        activities.not_meaningful_reason is null as is_meaningful,
        cast(activities.not_meaningful_reason as string)
            as not_meaningful_reason,
        cast(activities.created_at as timestamp) as created_at,
        {{ as_of_date() }} as as_of_date
    from activities
    left join activity_accounts
        on activities.activity_id = activity_accounts.activity_id
    left join activity_opportunities
        on activities.activity_id = activity_opportunities.activity_id
    left join activity_contacts
        on activities.activity_id = activity_contacts.activity_id

)

select * from final
