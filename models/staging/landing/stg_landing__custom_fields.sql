with

source as (

    select * from {{ source('landing', 'custom_field') }}

),

renamed as (

    select
        -- ids
        case
            when source_name = 'salesforce'
                then {{ org_salesforce_id('record_id') }}
            else {{ org_id('record_id') }}
        end as source_record_id,

        -- text
        source_name,
        table_name,
        field_name,
        source_field_name,
        field_value,
        field_type

    from source

)

select * from renamed
