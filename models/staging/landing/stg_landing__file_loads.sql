with

source as (

    select * from {{ source('landing', 'file_load') }}

),

renamed as (

    select
        -- ids
        load_id,

        -- text
        source_name,
        table_name,
        file_name,

        -- numbers
        rows_read as read_row_count,
        rows_landed as landed_row_count,
        rows_rejected as rejected_row_count,
        rows_duplicate as duplicate_row_count

    from source

)

select * from renamed
