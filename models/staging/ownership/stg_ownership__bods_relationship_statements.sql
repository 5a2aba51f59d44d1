with

source as (

    select * from {{ source('ownership', 'bods_relationship_statement') }}

),

renamed as (

    select
        -- ids
        statement_id,
        record_id,
        subject_record_id,
        interested_party_record_id,

        -- text
        record_status,
        interested_party_unspecified_reason,
        interest_type,
        direct_or_indirect,

        -- numbers
        interest_index,
        cast(share_exact * 0.01 as decimal(9, 6)) as share_rate,
        cast(share_minimum * 0.01 as decimal(9, 6)) as share_minimum_rate,
        cast(share_maximum * 0.01 as decimal(9, 6)) as share_maximum_rate,
        cast(share_exclusive_minimum * 0.01 as decimal(9, 6))
            as share_exclusive_minimum_rate,
        cast(share_exclusive_maximum * 0.01 as decimal(9, 6))
            as share_exclusive_maximum_rate,

        -- booleans
        is_component,
        beneficial_ownership_or_control as is_beneficial_ownership_or_control,

        -- dates
        statement_date,
        start_date,
        end_date

    from source

)

select * from renamed
