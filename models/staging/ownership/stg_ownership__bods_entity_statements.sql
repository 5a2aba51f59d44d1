with

source as (

    select * from {{ source('ownership', 'bods_entity_statement') }}

),

renamed as (

    select
        -- ids
        statement_id,
        record_id,

        -- text
        record_status,
        entity_type,
        name as entity_name,
        jurisdiction_code,
        identifier_scheme,
        identifier,

        -- dates
        statement_date

    from source

)

select * from renamed
