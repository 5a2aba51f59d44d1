with

source as (

    select * from {{ source('salesforce', 'account_team_member') }}

),

renamed as (

    select
        -- ids
        {{ org_salesforce_id('id') }} as account_team_member_id,
        {{ org_salesforce_id('account_id') }} as account_id,
        {{ org_salesforce_id('user_id') }} as user_id,
        {{ org_salesforce_id('created_by_id') }} as created_by_id,
        {{ org_salesforce_id('last_modified_by_id') }} as last_modified_by_id,

        -- text
        team_member_role,
        title,

        -- booleans
        coalesce(is_deleted, false) as is_deleted,

        -- timestamps
        created_date as created_at,
        last_modified_date as last_modified_at,
        system_modstamp as system_modified_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
