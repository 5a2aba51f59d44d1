with ownership_walks as (

    select * from {{ ref('int_ownership_walks_4096') }}

),

ownership_residuals as (

    select * from {{ ref('int_ownership_residuals') }}

),

parties as (

    select owner_id as party_id
    from ownership_walks
    where is_standing = 1

),

-- Where shares come from: a party that nobody owns, or one with a part that
-- nobody is known to own.
sources as (

    select
        parties.party_id,
        ownership_residuals.owned_id is null as is_ultimate_owner
    from parties
    left join ownership_residuals
        on parties.party_id = ownership_residuals.owned_id
    where
        ownership_residuals.owned_id is null
        or ownership_residuals.unknown_rate > 0

),

fed as (

    select distinct ownership_walks.owned_id as party_id
    from ownership_walks
    inner join sources
        on ownership_walks.owner_id = sources.party_id
    where ownership_walks.total_mid > 0

),

walkers as (

    select
        ownership_walks.owned_id as party_id,
        max(
            case
                when ownership_walks.is_standing = 1
                    then ownership_walks.total_lower
            end
        ) as return_factor,
        max(
            case
                when fed.party_id is not null
                    then ownership_walks.last_normalised
            end
        ) as unsettled_rate
    from ownership_walks
    left join fed
        on ownership_walks.owner_id = fed.party_id
    group by ownership_walks.owned_id

),

outsiders as (

    select
        walkers.party_id,
        coalesce(sources.is_ultimate_owner, false) as is_ultimate_owner,
        fed.party_id is null as is_closed,
        coalesce(walkers.unsettled_rate > 1e-12, false) as is_unsettled,
        walkers.return_factor > 1 as is_in_loop
    from walkers
    left join sources
        on walkers.party_id = sources.party_id
    left join fed
        on walkers.party_id = fed.party_id

)

select * from outsiders
