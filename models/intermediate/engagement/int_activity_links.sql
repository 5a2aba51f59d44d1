with salesforce_activities as (

    select * from {{ ref('int_salesforce_activities') }}

),

engagement_companies as (

    select * from {{ ref('stg_hubspot__engagement_companies') }}

),

engagement_contacts as (

    select * from {{ ref('stg_hubspot__engagement_contacts') }}

),

engagement_deals as (

    select * from {{ ref('stg_hubspot__engagement_deals') }}

),

-- A task is about a person, contact or lead, and about one other thing, which
-- may be a deal: their ids begin 006.
combined as (

    select
        activity_id,
        'company' as link,
        {{ record_key("'salesforce'", 'account_id') }} as record_key
    from salesforce_activities

    union

    select
        activity_id,
        'contact' as link,
        {{ record_key("'salesforce'", 'who_id') }} as record_key
    from salesforce_activities

    union

    select
        activity_id,
        'opportunity' as link,
        {{ record_key("'salesforce'", 'what_id') }} as record_key
    from salesforce_activities
    where split_part(what_id, '/', -1) like '006%'

    union

    select
        'hubspot:engagement:' || engagement_id as activity_id,
        'company' as link,
        {{ record_key("'hubspot'", 'company_id') }} as record_key
    from engagement_companies

    union

    select
        'hubspot:engagement:' || engagement_id as activity_id,
        'contact' as link,
        {{ record_key("'hubspot'", 'contact_id') }} as record_key
    from engagement_contacts

    union

    select
        'hubspot:engagement:' || engagement_id as activity_id,
        'opportunity' as link,
        {{ record_key("'hubspot'", 'deal_id') }} as record_key
    from engagement_deals

),

final as (

    select * from combined
    where record_key is not null

)

select * from final
