with

source as (

    select * from {{ source('carryover', 'account_source') }}

),

renamed as (

    select
        -- ids
        source_system,
        source_record_id,
        account_id,

        -- text
        match_rule,

        -- dates
        as_of_date

    from source

)

select * from renamed
