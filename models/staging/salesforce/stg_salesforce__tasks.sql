with

source as (

    select * from {{ source('salesforce', 'task') }}

),

renamed as (

    select
        -- ids
        {{ org_salesforce_id('id') }} as task_id,
        {{ org_salesforce_id('account_id') }} as account_id,
        {{ org_salesforce_id('who_id') }} as who_id,
        {{ org_salesforce_id('what_id') }} as what_id,
        {{ org_salesforce_id('owner_id') }} as owner_id,
        {{ org_salesforce_id('record_type_id') }} as record_type_id,
        {{ org_salesforce_id('created_by_id') }} as created_by_id,
        {{ org_salesforce_id('last_modified_by_id') }} as last_modified_by_id,

        -- text
        subject,
        type as task_type,
        task_subtype,
        status,
        priority,
        call_type,
        call_disposition,
        call_object,
        description,

        -- numbers
        call_duration_in_seconds as call_duration_seconds,
        who_count,
        what_count,

        -- booleans
        is_closed,
        is_high_priority,
        is_archived,
        coalesce(is_deleted, false) as is_deleted,

        -- dates and timestamps
        cast(activity_date as date) as activity_date,
        completed_date_time as completed_at,
        created_date as created_at,
        last_modified_date as last_modified_at,
        system_modstamp as system_modified_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
