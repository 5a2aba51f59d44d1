with

source as (

    select * from {{ source('salesforce', 'opportunity_stage') }}

),

renamed as (

    select
        -- ids
        {{ org_salesforce_id('id') }} as opportunity_stage_id,
        {{ org_salesforce_id('created_by_id') }} as created_by_id,
        {{ org_salesforce_id('last_modified_by_id') }} as last_modified_by_id,
        {{ org_id('coalesce(api_name, master_label)') }} as stage_id,

        -- text
        master_label as stage_name,
        api_name as stage_api_name,
        forecast_category,
        forecast_category_name,
        description,

        -- numbers
        sort_order,
        cast(default_probability * 0.01 as decimal(9, 4))
            as default_probability,

        -- booleans
        is_active,
        is_closed,
        is_won,
        coalesce(_fivetran_deleted, false) as is_deleted,

        -- timestamps
        created_date as created_at,
        last_modified_date as last_modified_at,
        system_modstamp as system_modified_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
