with voting_rates as (

    select
        *,
        {{ beyond(
            'voting_rate_lower',
            var('ownership_majority_rate'),
            var('ownership_majority_is_strict')
        ) }} as is_majority
    from {{ ref('int_voting_rates') }}

),

ownership_parties as (

    select * from {{ ref('int_ownership_parties') }}

),

majorities as (

    select
        owner_id,
        owned_id,
        valid_from,
        valid_to,
        false as is_joint
    from voting_rates
    where is_majority

    union all

    -- Two who hold half each: a joint venture has two parents.
    select
        halves.owner_id,
        halves.owned_id,
        greatest(halves.valid_from, other.valid_from) as valid_from,
        least(halves.valid_to, other.valid_to) as valid_to,
        true as is_joint
    from voting_rates as halves
    inner join voting_rates as other
        on
            halves.owned_id = other.owned_id
            and halves.owner_id <> other.owner_id
            and halves.valid_from < other.valid_to
            and halves.valid_to > other.valid_from
    where
        halves.voting_rate_lower = 0.5
        and other.voting_rate_lower = 0.5
        and not halves.is_majority

),

-- A share that rises within a majority starts no new one.
compared as (

    select
        majorities.*,
        lag(majorities.valid_to) over spell = majorities.valid_from
            as is_continued
    from majorities
    inner join ownership_parties as owners
        on majorities.owner_id = owners.party_id
    where owners.party_type not in ('person', 'unknown')
    window
        spell as (
            partition by
                majorities.owner_id, majorities.owned_id, majorities.is_joint
            order by majorities.valid_from
        )

),

numbered as (

    select
        *,
        sum(case when is_continued then 0 else 1 end) over (
            partition by owner_id, owned_id, is_joint order by valid_from
        ) as spell_number
    from compared

),

spells as (

    select
        owner_id,
        owned_id,
        min(valid_from) as valid_from,
        max(valid_to) as valid_to,
        is_joint
    from numbered
    group by owner_id, owned_id, is_joint, spell_number

)

select * from spells
