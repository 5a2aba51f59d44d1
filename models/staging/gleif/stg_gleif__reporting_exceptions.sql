with

source as (

    select * from {{ source('gleif', 'reporting_exception') }}

),

renamed as (

    select
        -- ids
        lei,

        -- text
        exception_category,
        exception_reason_1,
        exception_reason_2,
        exception_reason_3,
        exception_reason_4,
        exception_reason_5

    from source

)

select * from renamed
