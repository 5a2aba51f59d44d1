with

source as (

    select * from {{ source('landing', 'duplicate_row') }}

),

renamed as (

    select
        -- ids
        record_id,

        -- text
        source_name,
        table_name,
        file_name,
        reason,

        -- numbers
        line_number

    from source

)

select * from renamed
