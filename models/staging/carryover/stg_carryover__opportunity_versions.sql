with

source as (

    select * from {{ source('carryover', 'opportunity_version') }}

),

renamed as (

    select
        -- ids
        opportunity_id,
        stage_id,
        owner_id,

        -- text
        forecast_category,
        currency_code,

        -- numbers
        cast(amount_native as decimal(18, 2)) as amount_native,
        cast(probability as decimal(9, 4)) as probability,

        -- dates and timestamps
        close_date,
        valid_from,
        as_of_date

    from source

)

select * from renamed
