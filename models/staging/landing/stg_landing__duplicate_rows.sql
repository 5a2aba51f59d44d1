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
        line_number,
        row_number() over (
            partition by source_name, table_name, file_name
            order by
                line_number asc nulls last,
                record_id asc nulls last,
                reason asc
        ) as duplicate_number

    from source

)

select * from renamed
