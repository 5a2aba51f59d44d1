with

source as (

    select * from {{ source('stripe', 'customer') }}

),

renamed as (

    select
        -- ids
        id as customer_id,
        {{ salesforce_id(json_text('metadata', 'salesforce_account_id')) }}
            as salesforce_account_id,

        -- text
        name as customer_name,
        email,
        phone,
        description,
        upper(currency) as currency_code,
        address_line_1,
        address_line_2,
        address_city,
        address_state,
        address_postal_code,
        upper(address_country) as address_country_code,
        tax_exempt,
        tax_info_tax_id as tax_id,
        metadata,

        -- numbers
        {{ minor_unit_amount('balance', 'currency') }} as balance_amount,

        -- booleans
        delinquent as is_delinquent,
        livemode as is_live_mode,
        coalesce(is_deleted, false) as is_deleted,

        -- timestamps
        created as created_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
