with ownership_walks as (

    select * from {{ ref('int_ownership_walks_4096') }}

),

ownership_outsiders as (

    select * from {{ ref('int_ownership_outsiders') }}

),

ownership_limits as (

    select * from {{ ref('int_ownership_limits') }}

),

-- The share is the sum of all walks that do not come back to the owner: of all
-- walks, divided by those that do.
returns as (

    select
        owner_id,
        total_lower as return_lower,
        total_mid as return_mid,
        total_upper as return_upper,
        total_normalised as return_normalised
    from ownership_walks
    where is_standing = 1

),

-- Upper bounds may sum to more than the whole and feed a loop for ever; then
-- the whole is the bound. Other walks without end give no rate.
rates as (

    select
        walks.owner_id,
        walks.owned_id,
        walks.depth,
        outsiders.is_ultimate_owner,
        case
            when
                not owners.starts_lower
                or not (owners.ends_lower or owned.ends_lower)
                then walks.total_lower / returns.return_lower
        end as rate_lower,
        case
            when not owners.starts or not (owners.ends or owned.ends)
                then nullif(walks.total_mid / returns.return_mid, 0)
        end as rate,
        case
            when
                not owners.starts_upper
                or not (owners.ends_upper or owned.ends_upper)
                then least(walks.total_upper / returns.return_upper, 1)
            else 1
        end as rate_upper,
        case
            when not owners.starts or not (owners.ends or owned.ends)
                then nullif(
                    walks.total_normalised / returns.return_normalised, 0
                )
        end as rate_normalised
    from ownership_walks as walks
    inner join returns
        on walks.owner_id = returns.owner_id
    inner join ownership_limits as owners
        on walks.owner_id = owners.party_id
    inner join ownership_limits as owned
        on walks.owned_id = owned.party_id
    inner join ownership_outsiders as outsiders
        on walks.owner_id = outsiders.party_id
    where walks.is_standing = 0

),

shares as (

    select
        owner_id,
        owned_id,
        depth,
        is_ultimate_owner,
        {{ rounded('rate', 18, 12) }} as effective_rate,
        {{ rounded('rate_lower', 18, 12) }} as effective_rate_lower,
        {{ rounded('rate_upper', 18, 12) }} as effective_rate_upper,
        {{ rounded('rate_normalised', 18, 12) }} as normalised_rate
    from rates

)

select * from shares
