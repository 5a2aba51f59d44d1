with

source as (

    select * from {{ source('salesforce', 'campaign') }}

),

renamed as (

    select
        -- ids
        {{ org_salesforce_id('id') }} as campaign_id,
        {{ org_salesforce_id('parent_id') }} as parent_campaign_id,
        {{ org_salesforce_id('owner_id') }} as owner_id,
        {{ org_salesforce_id('campaign_member_record_type_id') }}
            as campaign_member_record_type_id,
        {{ org_salesforce_id('created_by_id') }} as created_by_id,
        {{ org_salesforce_id('last_modified_by_id') }} as last_modified_by_id,

        -- text
        name as campaign_name,
        type as campaign_type,
        status,
        description,
        currency_iso_code as currency_code,

        -- numbers
        cast(actual_cost as decimal(18, 2)) as actual_cost_amount,
        cast(budgeted_cost as decimal(18, 2)) as budgeted_cost_amount,
        cast(amount_all_opportunities as decimal(18, 2))
            as all_opportunities_amount,
        number_of_contacts as contact_count,
        number_of_leads as lead_count,
        number_of_converted_leads as converted_lead_count,
        number_of_responses as response_count,
        number_of_opportunities as opportunity_count,
        number_of_won_opportunities as won_opportunity_count,

        -- booleans
        is_active,
        coalesce(is_deleted, false) as is_deleted,

        -- dates and timestamps
        cast(start_date as date) as start_date,
        cast(end_date as date) as end_date,
        created_date as created_at,
        last_modified_date as last_modified_at,
        system_modstamp as system_modified_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
