with

source as (

    select * from {{ source('salesforce', 'opportunity_field_history') }}

),

renamed as (

    select
        -- ids
        {{ org_salesforce_id('id') }} as opportunity_field_history_id,
        {{ org_salesforce_id('opportunity_id') }} as opportunity_id,
        {{ org_salesforce_id('created_by_id') }} as created_by_id,
        {{ org_salesforce_id('old_value') }} as old_value_id,
        {{ org_salesforce_id('new_value') }} as new_value_id,

        -- text
        field,
        data_type,
        old_value,
        new_value,

        -- booleans
        coalesce(is_deleted, false) as is_deleted,

        -- timestamps
        created_date as created_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
