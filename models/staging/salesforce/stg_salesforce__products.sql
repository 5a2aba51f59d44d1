with

source as (

    select * from {{ source('salesforce', 'product_2') }}

),

renamed as (

    select
        -- ids
        {{ org_salesforce_id('id') }} as product_id,
        external_id,
        {{ org_salesforce_id('record_type_id') }} as record_type_id,
        {{ org_salesforce_id('created_by_id') }} as created_by_id,
        {{ org_salesforce_id('last_modified_by_id') }} as last_modified_by_id,

        -- text
        name as product_name,
        product_code,
        stock_keeping_unit,
        family as product_family,
        description,
        quantity_unit_of_measure as quantity_unit,
        quantity_schedule_type,
        quantity_installment_period,
        revenue_schedule_type,
        revenue_installment_period,

        -- numbers
        number_of_quantity_installments as quantity_installment_count,
        number_of_revenue_installments as revenue_installment_count,

        -- booleans
        is_active,
        is_archived,
        coalesce(is_deleted, false) as is_deleted,

        -- timestamps
        created_date as created_at,
        last_modified_date as last_modified_at,
        system_modstamp as system_modified_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
