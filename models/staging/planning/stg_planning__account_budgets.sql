with

source as (

    select * from {{ source('planning', 'account_budget') }}

),

renamed as (

    select
        -- ids
        id as account_budget_id,
        {{ salesforce_id('account_id') }} as account_id,

        -- text
        category,
        upper(currency_code) as currency_code,

        -- numbers
        budget_amount,

        -- dates and timestamps
        period_month as period_month_date,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
