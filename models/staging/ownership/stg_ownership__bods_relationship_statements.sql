with

source as (

    select * from {{ source('ownership', 'bods_relationship_statement') }}

),

-- An exclusive bound is a number in BODS 0.4; in 0.2 and 0.3 it says whether
-- the bound beside it is one.
bounds as (

    select
        *,
        try_cast(share_exclusive_minimum as decimal(9, 4))
            as exclusive_minimum_percent,
        try_cast(share_exclusive_maximum as decimal(9, 4))
            as exclusive_maximum_percent,
        lower(share_exclusive_minimum) = 'true' as has_exclusive_minimum,
        lower(share_exclusive_maximum) = 'true' as has_exclusive_maximum
    from source

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
        cast(
            coalesce(exclusive_minimum_percent, share_minimum) * 0.01
            as decimal(9, 6)
        ) as share_minimum_rate,
        cast(
            coalesce(exclusive_maximum_percent, share_maximum) * 0.01
            as decimal(9, 6)
        ) as share_maximum_rate,

        -- booleans
        coalesce(
            exclusive_minimum_percent is not null or has_exclusive_minimum,
            false
        ) as is_minimum_exclusive,
        coalesce(
            exclusive_maximum_percent is not null or has_exclusive_maximum,
            false
        ) as is_maximum_exclusive,
        is_component,
        beneficial_ownership_or_control as is_beneficial_ownership_or_control,

        -- dates
        statement_date,
        start_date,
        end_date

    from bounds

)

select * from renamed
