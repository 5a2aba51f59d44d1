with match_keys as (

    select * from {{ ref('int_match_keys') }}

),

match_features as (

    select * from {{ ref('int_match_features') }}

),

declared_links as (

    select * from {{ ref('int_declared_links') }}

),

identity_decisions as (

    select * from {{ ref('int_identity_decisions') }}

),

-- Neighbours in a block are alike: sorted by name, then place.
positioned as (

    select
        match_keys.match_key,
        match_keys.record_key,
        count(*) over (partition by match_keys.match_key) as block_size,
        row_number() over (
            partition by match_keys.match_key
            order by
                match_features.sorted_name asc nulls last,
                match_features.country_code asc nulls last,
                match_features.domain asc nulls last,
                match_keys.record_key asc
        ) as position
    from match_keys
    inner join match_features
        on match_keys.record_key = match_features.record_key

),

-- A word that many names hold tells nobody apart; any other key is followed
-- however large its block, but only to the next neighbours. So the number of
-- pairs grows with the number of records and no faster.
blocks as (

    select * from positioned
    where
        block_size >= 2
        and (
            block_size <= {{ var('match_block_max_records') }}
            or match_key not like 'word%'
        )

),

pairs as (

    select
        least(blocks.record_key, others.record_key) as record_key_a,
        greatest(blocks.record_key, others.record_key) as record_key_b
    from blocks
    inner join blocks as others
        on
            blocks.match_key = others.match_key
            and blocks.position < others.position
            and others.position
            <= blocks.position + {{ var('match_block_neighbours') }}

    union

    -- Records that say the same as their representative.
    select
        least(record_key, representative_key) as record_key_a,
        greatest(record_key, representative_key) as record_key_b
    from match_features
    where record_key <> representative_key

    union

    -- What a system or a person declares is scored too, for the evidence.
    select
        record_key_a,
        record_key_b
    from declared_links

    union

    select
        record_key_a,
        record_key_b
    from identity_decisions

)

select * from pairs
