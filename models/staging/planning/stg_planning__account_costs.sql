with

source as (

    select * from {{ source('planning', 'account_cost') }}

),

renamed as (

    select
        -- ids
        id as account_cost_id,
        {{ salesforce_id('account_id') }} as account_id,

        -- text
        category,
        upper(currency_code) as currency_code,

        -- numbers
        cost_amount,

        -- dates and timestamps
        period_month as period_month_date,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
