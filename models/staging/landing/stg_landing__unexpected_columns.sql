with

source as (

    select * from {{ source('landing', 'unexpected_column') }}

),

renamed as (

    select
        -- text
        source_name,
        table_name,
        file_name,
        column_name,
        action

    from source

)

select * from renamed
