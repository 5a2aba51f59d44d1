with

source as (

    select * from {{ source('salesforce', 'event') }}

),

renamed as (

    select
        -- ids
        {{ org_salesforce_id('id') }} as event_id,
        {{ org_salesforce_id('account_id') }} as account_id,
        {{ org_salesforce_id('who_id') }} as who_id,
        {{ org_salesforce_id('what_id') }} as what_id,
        {{ org_salesforce_id('owner_id') }} as owner_id,
        {{ org_salesforce_id('record_type_id') }} as record_type_id,
        {{ org_salesforce_id('created_by_id') }} as created_by_id,
        {{ org_salesforce_id('last_modified_by_id') }} as last_modified_by_id,

        -- text
        subject,
        type as event_type,
        event_subtype,
        group_event_type,
        show_as,
        location,
        description,

        -- numbers
        duration_in_minutes as duration_minutes,
        who_count,
        what_count,

        -- booleans
        is_all_day_event,
        is_group_event,
        is_child,
        is_private,
        is_archived,
        coalesce(is_deleted, false) as is_deleted,

        -- dates and timestamps
        cast(activity_date as date) as activity_date,
        cast(end_date as date) as end_date,
        activity_date_time as activity_at,
        start_date_time as started_at,
        end_date_time as ended_at,
        created_date as created_at,
        last_modified_date as last_modified_at,
        system_modstamp as system_modified_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
