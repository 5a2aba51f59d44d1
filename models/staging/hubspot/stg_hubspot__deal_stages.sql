with

source as (

    select * from {{ source('hubspot', 'deal_stage') }}

),

renamed as (

    select
        -- ids
        {{ org_id('deal_id') }} as deal_id,
        {{ org_id('value') }} as stage_id,
        source_id as change_source_id,

        -- text
        source as change_source,

        -- booleans
        _fivetran_active as is_current,

        -- dates and timestamps
        date_entered as entered_at,
        _fivetran_start as stay_started_at,
        _fivetran_end as stay_ended_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
