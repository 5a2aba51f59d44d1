with

source as (

    select * from {{ source('salesforce', 'contract') }}

),

renamed as (

    select
        -- ids
        {{ org_salesforce_id('id') }} as contract_id,
        {{ org_salesforce_id('account_id') }} as account_id,
        {{ org_salesforce_id('owner_id') }} as owner_id,
        {{ org_salesforce_id('pricebook_2_id') }} as price_book_id,
        {{ org_salesforce_id('created_by_id') }} as created_by_id,
        {{ org_salesforce_id('last_modified_by_id') }} as last_modified_by_id,

        -- text
        contract_number,
        status,
        owner_expiration_notice,
        special_terms,
        description,
        currency_iso_code as currency_code,

        -- numbers
        contract_term as contract_term_months,

        -- booleans
        coalesce(is_deleted, false) as is_deleted,

        -- dates and timestamps
        cast(start_date as date) as start_date,
        cast(end_date as date) as end_date,
        cast(company_signed_date as date) as company_signed_date,
        cast(customer_signed_date as date) as customer_signed_date,
        activated_date as activated_at,
        created_date as created_at,
        last_modified_date as last_modified_at,
        system_modstamp as system_modified_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
