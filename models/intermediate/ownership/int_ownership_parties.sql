with ownership_stakes as (

    select * from {{ ref('int_ownership_stakes') }}

),

legal_entities as (

    select * from {{ ref('int_legal_entities') }}

),

named as (

    select
        owner_id as party_id,
        owner_name as party_name,
        owner_type as party_type
    from ownership_stakes

    union all

    select
        owned_id as party_id,
        owned_name as party_name,
        'legal_entity' as party_type
    from ownership_stakes

),

-- Of several spellings the first in the alphabet is shown.
parties as (

    select
        named.party_id,
        coalesce(min(legal_entities.legal_name), min(named.party_name))
            as party_name,
        min(named.party_type) as party_type
    from named
    left join legal_entities
        on named.party_id = legal_entities.lei
    where named.party_id is not null
    group by named.party_id

)

select * from parties
