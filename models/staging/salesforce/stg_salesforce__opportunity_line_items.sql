with

source as (

    select * from {{ source('salesforce', 'opportunity_line_item') }}

),

renamed as (

    select
        -- ids
        {{ org_salesforce_id('id') }} as opportunity_line_item_id,
        {{ org_salesforce_id('opportunity_id') }} as opportunity_id,
        {{ org_salesforce_id('product_2_id') }} as product_id,
        {{ org_salesforce_id('pricebook_entry_id') }} as price_book_entry_id,
        {{ org_salesforce_id('created_by_id') }} as created_by_id,
        {{ org_salesforce_id('last_modified_by_id') }} as last_modified_by_id,

        -- text
        name as line_item_name,
        product_code,
        description,
        currency_iso_code as currency_code,

        -- numbers
        cast(quantity as decimal(18, 4)) as quantity,
        cast(list_price as decimal(18, 2)) as list_price_amount,
        cast(unit_price as decimal(18, 2)) as unit_price_amount,
        cast(discount * 0.01 as decimal(9, 4)) as discount_rate,
        cast(total_price as decimal(18, 2)) as total_price_amount,
        sort_order,

        -- booleans
        coalesce(is_deleted, false) as is_deleted,

        -- dates and timestamps
        cast(service_date as date) as service_date,
        created_date as created_at,
        last_modified_date as last_modified_at,
        system_modstamp as system_modified_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
