with

source as (

    select * from {{ source('salesforce', 'opportunity') }}

),

renamed as (

    select
        -- ids
        {{ org_salesforce_id('id') }} as opportunity_id,
        {{ org_salesforce_id('account_id') }} as account_id,
        {{ org_salesforce_id('owner_id') }} as owner_id,
        {{ org_salesforce_id('campaign_id') }} as campaign_id,
        {{ org_salesforce_id('contract_id') }} as contract_id,
        {{ org_salesforce_id('territory_2_id') }} as territory_id,
        {{ org_salesforce_id('record_type_id') }} as record_type_id,
        {{ org_salesforce_id('pricebook_2_id') }} as price_book_id,
        {{ org_salesforce_id('synced_quote_id') }} as synced_quote_id,
        {{ org_salesforce_id('created_by_id') }} as created_by_id,
        {{ org_salesforce_id('last_modified_by_id') }} as last_modified_by_id,
        {{ org_id('stage_name') }} as stage_id,

        -- text
        name as opportunity_name,
        type as opportunity_type,
        stage_name,
        forecast_category,
        forecast_category_name,
        loss_reason_c as loss_reason,
        lead_source,
        next_step,
        description,
        fiscal as fiscal_period,
        currency_iso_code as currency_code,

        -- numbers
        cast(amount as decimal(18, 2)) as amount,
        cast(expected_revenue as decimal(18, 2)) as expected_revenue_amount,
        -- From percent; what is outside 0 to 1 stays to be reported.
        cast(probability * 0.01 as decimal(9, 4)) as probability,
        fiscal_year,
        fiscal_quarter,

        -- booleans
        is_closed,
        is_won,
        has_opportunity_line_item as has_line_items,
        has_open_activity,
        has_overdue_task,
        coalesce(length(account_id) = 15, false) as is_account_id_truncated,
        coalesce(is_deleted, false) as is_deleted,

        -- dates and timestamps
        cast(close_date as date) as close_date,
        cast(last_activity_date as date) as last_activity_date,
        created_date as created_at,
        last_modified_date as last_modified_at,
        system_modstamp as system_modified_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
