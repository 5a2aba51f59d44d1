with

source as (

    select * from {{ source('salesforce', 'account_history') }}

),

renamed as (

    select
        -- ids
        {{ org_salesforce_id('id') }} as account_history_id,
        {{ org_salesforce_id('account_id') }} as account_id,
        {{ org_salesforce_id('created_by_id') }} as created_by_id,
        {{ org_salesforce_id('old_value') }} as old_value_id,
        {{ org_salesforce_id('new_value') }} as new_value_id,

        -- text
        field,
        data_type,
        old_value,
        new_value,

        -- booleans
        coalesce(is_deleted, false) as is_deleted,

        -- timestamps
        created_date as created_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
