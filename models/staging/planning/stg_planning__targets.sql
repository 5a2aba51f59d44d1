with

source as (

    select * from {{ source('planning', 'target') }}

),

renamed as (

    select
        -- ids
        id as target_id,
        {{ salesforce_id('owner_id') }} as owner_id,

        -- text
        territory,
        metric,
        upper(currency_code) as currency_code,

        -- numbers
        target_amount,

        -- dates and timestamps
        period_start_date,
        period_end_date,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
