with

source as (

    select * from {{ source('hubspot', 'deal') }}

),

renamed as (

    select
        -- ids
        {{ org_id('deal_id') }} as deal_id,
        cast(portal_id as string) as portal_id,
        {{ org_id('deal_pipeline_id') }} as pipeline_id,
        {{ org_id('deal_pipeline_stage_id') }} as stage_id,
        {{ org_id('owner_id') }} as owner_id,

        -- text
        deal_pipeline_stage_id as stage_code,
        property_dealname as deal_name,
        property_description as description,
        property_dealtype as deal_type,
        property_hs_forecast_category as forecast_category,
        property_hs_next_step as next_step,
        property_closed_lost_reason as closed_lost_reason,
        property_closed_won_reason as closed_won_reason,
        upper(property_deal_currency_code) as currency_code,

        -- numbers
        cast(property_amount as decimal(18, 2)) as amount,
        cast(property_amount_in_home_currency as decimal(18, 2))
            as home_currency_amount,
        cast(property_hs_deal_stage_probability as decimal(9, 4))
            as probability,

        -- booleans
        property_hs_is_closed as is_closed,
        property_hs_is_closed_won as is_closed_won,
        coalesce(is_deleted, false)
        or coalesce(_fivetran_deleted, false) as is_deleted,

        -- dates and timestamps
        property_closedate as close_at,
        cast(property_closedate as date) as close_date,
        property_createdate as created_at,
        property_hs_lastmodifieddate as last_modified_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
