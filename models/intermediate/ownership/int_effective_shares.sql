with ownership_walks as (

    select * from {{ ref('int_ownership_walks_4096') }}

),

ownership_outsiders as (

    select * from {{ ref('int_ownership_outsiders') }}

),

-- The share is the sum of all walks that do not come back to the owner: of all
-- walks, divided by those that do. Walks without end give no rate, or the whole
-- as upper bound: upper bounds may sum to more and feed a loop for ever.
rates as (

    select
        owners.party_id as owner_id,
        owned.party_id as owned_id,
        walks.depth,
        owners.is_ultimate_owner,
        case
            when
                not owners.starts_lower
                or not (owners.ends_lower or owned.ends_lower)
                then walks.total_lower / owners.return_lower
        end as rate_lower,
        case
            when
                not owners.starts_upper
                or not (owners.ends_upper or owned.ends_upper)
                then least(walks.total_upper / owners.return_upper, 1)
            else 1
        end as rate_upper,
        case
            when not owners.starts or not (owners.ends or owned.ends)
                then walks.total_mid / owners.return_mid
        end as rate,
        case
            when not owners.starts or not (owners.ends or owned.ends)
                then walks.total_normalised / owners.return_normalised
        end as rate_normalised,
        -- Known to be there, not how much.
        walks.total_mid = 0 and walks.total_upper > 1e-12 as is_unknown
    from ownership_walks as walks
    inner join ownership_outsiders as owners
        on walks.owner_node = owners.node
    inner join ownership_outsiders as owned
        on walks.owned_node = owned.node
    where walks.is_standing = 0

),

shares as (

    select
        owner_id,
        owned_id,
        depth,
        is_ultimate_owner,
        case when not is_unknown then {{ rounded('rate', 18, 12) }} end
            as effective_rate,
        {{ rounded('rate_lower', 18, 12) }} as effective_rate_lower,
        {{ rounded('rate_upper', 18, 12) }} as effective_rate_upper,
        case
            when not is_unknown then {{ rounded('rate_normalised', 18, 12) }}
        end as normalised_rate
    from rates

)

select * from shares
