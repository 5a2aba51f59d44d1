with

source as (

    select * from {{ source('salesforce', 'opportunity_history') }}

),

renamed as (

    select
        -- ids
        {{ org_salesforce_id('id') }} as opportunity_history_id,
        {{ org_salesforce_id('opportunity_id') }} as opportunity_id,
        {{ org_salesforce_id('created_by_id') }} as created_by_id,
        {{ org_id('stage_name') }} as stage_id,

        -- text
        stage_name,
        forecast_category,
        currency_iso_code as currency_code,

        -- numbers
        cast(amount as decimal(18, 2)) as amount,
        cast(prev_amount as decimal(18, 2)) as previous_amount,
        cast(expected_revenue as decimal(18, 2)) as expected_revenue_amount,
        -- From percent; what is outside 0 to 1 stays to be reported.
        cast(probability * 0.01 as decimal(9, 4)) as probability,

        -- booleans
        coalesce(is_deleted, false)
        or coalesce(_fivetran_deleted, false) as is_deleted,

        -- dates and timestamps
        cast(close_date as date) as close_date,
        cast(prev_close_date as date) as previous_close_date,
        created_date as created_at,
        system_modstamp as system_modified_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
