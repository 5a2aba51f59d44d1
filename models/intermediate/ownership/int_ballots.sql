with voting_holdings as (

    select * from {{ ref('int_voting_holdings') }}

),

decided as (

    select owned_id
    from voting_holdings
    where is_decisive
    group by owned_id

),

-- Only what nobody decides alone is left to vote on.
open_holdings as (

    select
        voting_holdings.owner_id,
        voting_holdings.owned_id,
        voting_holdings.voting_rate
    from voting_holdings
    left join decided
        on voting_holdings.owned_id = decided.owned_id
    where decided.owned_id is null

),

parties as (

    select owner_id as party_id from open_holdings
    union
    select owned_id as party_id from open_holdings

),

-- A party keeps itself and what it has, as if by all the votes.
ballots as (

    select
        party_id as owner_id,
        party_id as owned_id,
        cast(2 as decimal(18, 12)) as voting_rate,
        true as is_kept
    from parties

    union all

    select
        owner_id,
        owned_id,
        voting_rate,
        false as is_kept
    from open_holdings

)

select * from ballots
