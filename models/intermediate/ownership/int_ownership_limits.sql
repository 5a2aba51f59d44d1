with ownership_walks as (

    select * from {{ ref('int_ownership_walks_4096') }}

),

-- Walks that have not died out after so many steps: their sum has no limit, or
-- is not known yet. `return` sums the walks that come back.
above as (

    select
        owner_node,
        max(last_lower) > 1e-12 as is_endless_lower,
        greatest(max(last_mid), max(last_normalised)) > 1e-12 as is_endless,
        max(last_upper) > 1e-12 as is_endless_upper,
        max(is_standing * total_lower) as return_lower,
        max(is_standing * total_mid) as return_mid,
        max(is_standing * total_upper) as return_upper,
        max(is_standing * total_normalised) as return_normalised
    from ownership_walks
    group by owner_node

),

below as (

    select
        owned_node,
        max(last_lower) > 1e-12 as is_endless_lower,
        greatest(max(last_mid), max(last_normalised)) > 1e-12 as is_endless,
        max(last_upper) > 1e-12 as is_endless_upper
    from ownership_walks
    group by owned_node

),

-- A pair has no limit when walks without end start at the owner and come to the
-- owned, or back to the owner.
limits as (

    select
        above.owner_node as node,
        above.is_endless_lower as starts_lower,
        above.is_endless as starts,
        above.is_endless_upper as starts_upper,
        below.is_endless_lower as ends_lower,
        below.is_endless as ends,
        below.is_endless_upper as ends_upper,
        above.return_lower,
        above.return_mid,
        above.return_upper,
        above.return_normalised
    from above
    inner join below
        on above.owner_node = below.owned_node

)

select * from limits
