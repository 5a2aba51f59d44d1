with ownership_walks as (

    select * from {{ ref('int_ownership_walks_4096') }}

),

-- Walks that have not died out after so many steps: their sum has no limit, or
-- is not known yet.
above as (

    select
        owner_id,
        max(last_lower) > 1e-12 as is_endless_lower,
        greatest(max(last_mid), max(last_normalised)) > 1e-12 as is_endless,
        max(last_upper) > 1e-12 as is_endless_upper
    from ownership_walks
    group by owner_id

),

below as (

    select
        owned_id,
        max(last_lower) > 1e-12 as is_endless_lower,
        greatest(max(last_mid), max(last_normalised)) > 1e-12 as is_endless,
        max(last_upper) > 1e-12 as is_endless_upper
    from ownership_walks
    group by owned_id

),

-- A pair has no limit when walks without end start at the owner and come to the
-- owned, or back to the owner.
limits as (

    select
        above.owner_id as party_id,
        above.is_endless_lower as starts_lower,
        above.is_endless as starts,
        above.is_endless_upper as starts_upper,
        below.is_endless_lower as ends_lower,
        below.is_endless as ends,
        below.is_endless_upper as ends_upper
    from above
    inner join below
        on above.owner_id = below.owned_id

)

select * from limits
