with

source as (

    select * from {{ source('salesforce', 'user_role') }}

),

renamed as (

    select
        -- ids
        {{ org_salesforce_id('id') }} as user_role_id,
        {{ org_salesforce_id('parent_role_id') }} as parent_role_id,
        {{ org_salesforce_id('forecast_user_id') }} as forecast_user_id,
        {{ org_salesforce_id('last_modified_by_id') }} as last_modified_by_id,

        -- text
        name as role_name,
        developer_name as role_developer_name,
        rollup_description,
        portal_type,

        -- booleans
        coalesce(_fivetran_deleted, false) as is_deleted,

        -- timestamps
        last_modified_date as last_modified_at,
        system_modstamp as system_modified_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
