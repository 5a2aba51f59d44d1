with

source as (

    select * from {{ source('carryover', 'account_identity_event') }}

),

renamed as (

    select
        -- ids
        event_id,
        source_system,
        source_record_id,
        account_id_before,
        account_id_after,

        -- text
        event_type,
        match_rule_before,
        match_rule_after,
        evidence,

        -- dates
        event_date

    from source

)

select * from renamed
