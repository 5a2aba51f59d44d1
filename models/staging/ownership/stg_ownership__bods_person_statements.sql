with

source as (

    select * from {{ source('ownership', 'bods_person_statement') }}

),

renamed as (

    select
        -- ids
        statement_id,
        record_id,

        -- text
        record_status,
        person_type,
        full_name,
        nationality_code,

        -- dates
        statement_date

    from source

)

select * from renamed
