with

source as (

    select * from {{ source('salesforce', 'opportunity_contact_role') }}

),

renamed as (

    select
        -- ids
        {{ org_salesforce_id('id') }} as opportunity_contact_role_id,
        {{ org_salesforce_id('opportunity_id') }} as opportunity_id,
        {{ org_salesforce_id('contact_id') }} as contact_id,
        {{ org_salesforce_id('created_by_id') }} as created_by_id,
        {{ org_salesforce_id('last_modified_by_id') }} as last_modified_by_id,

        -- text
        role,

        -- booleans
        is_primary,
        coalesce(is_deleted, false)
        or coalesce(_fivetran_deleted, false) as is_deleted,

        -- timestamps
        created_date as created_at,
        last_modified_date as last_modified_at,
        system_modstamp as system_modified_at,
        -- A deletion in the CRM is the last change of a row; that of one which
        -- is no longer there is known since the loader missed it.
        case
            when is_deleted
                then coalesce(
                    system_modstamp, last_modified_date, _fivetran_synced
                )
            when _fivetran_deleted then _fivetran_synced
        end as deleted_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
