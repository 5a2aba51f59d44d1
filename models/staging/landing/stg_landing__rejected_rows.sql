with

source as (

    select * from {{ source('landing', 'rejected_row') }}

),

renamed as (

    select
        -- ids
        record_id,

        -- text
        source_name,
        table_name,
        file_name,
        column_name,
        value,
        reason,

        -- numbers
        line_number

    from source

)

select * from renamed
