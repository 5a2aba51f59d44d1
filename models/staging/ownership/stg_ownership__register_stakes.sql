with

source as (

    select * from {{ source('ownership', 'register_stake') }}

),

-- '>50-<80' reads as 50 to 80, '<5' as 0 to 5, '>50' as 50 to 100, '100' as
-- exactly that.
band_texts as (

    select
        *,
        case
            when share_band like '%-%' then split_part(share_band, '-', 1)
            when share_band like '<%' then '0'
            else share_band
        end as minimum_text,
        case
            when share_band like '%-%' then split_part(share_band, '-', 2)
            when share_band like '>%' then '100'
            else share_band
        end as maximum_text
    from source

),

bands as (

    select
        *,
        try_cast(translate(minimum_text, '<>=% ', '') as decimal(9, 4))
            as minimum_percent,
        try_cast(translate(maximum_text, '<>=% ', '') as decimal(9, 4))
            as maximum_percent
    from band_texts

),

-- A band with an unreadable end, or ends the wrong way round, says nothing.
known_bands as (

    select
        *,
        case
            when minimum_percent <= maximum_percent then minimum_percent
        end as band_minimum,
        case
            when minimum_percent <= maximum_percent then maximum_percent
        end as band_maximum
    from bands

),

renamed as (

    select
        -- ids
        id as register_stake_id,
        owner_identifier,
        owned_identifier,

        -- text
        coalesce(register_name, 'register') as register_name,
        owner_identifier_type,
        owner_name,
        owned_identifier_type,
        owned_name,
        nature_of_control,
        share_band,

        -- numbers
        cast(share_percent * 0.01 as decimal(9, 6)) as share_rate,
        cast(
            coalesce(share_percent, band_minimum) * 0.01 as decimal(9, 6)
        ) as share_minimum_rate,
        cast(
            coalesce(share_percent, band_maximum) * 0.01 as decimal(9, 6)
        ) as share_maximum_rate,
        cast(voting_percent * 0.01 as decimal(9, 6)) as voting_rate,

        -- booleans
        share_percent is null and band_minimum is not null
        and coalesce(minimum_text like '>%', false)
        and minimum_text not like '>=%' as is_minimum_exclusive,
        share_percent is null and band_maximum is not null
        and coalesce(maximum_text like '<%', false)
        and maximum_text not like '<=%' as is_maximum_exclusive,

        -- dates
        start_date,
        end_date

    from known_bands

)

select * from renamed
