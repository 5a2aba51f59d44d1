with scored_pairs as (

    select * from {{ ref('int_scored_pairs') }}
    where score_band = 'accept'

),

declared_links as (

    select * from {{ ref('int_declared_links') }}

),

-- Records that something better than a name ties to another.
settled_pairs as (

    select
        record_key_a,
        record_key_b
    from declared_links

    union all

    select
        record_key_a,
        record_key_b
    from scored_pairs
    where not is_names_only

),

settled as (

    select record_key_a as record_key from settled_pairs
    union
    select record_key_b as record_key from settled_pairs

),

-- A name alone is the last resort: it ties no two records that are settled,
-- and a record that is not to one settled record at most, the likeliest.
flagged as (

    select
        scored_pairs.*,
        first_settled.record_key is not null as is_settled_a,
        second_settled.record_key is not null as is_settled_b
    from scored_pairs
    left join settled as first_settled
        on scored_pairs.record_key_a = first_settled.record_key
    left join settled as second_settled
        on scored_pairs.record_key_b = second_settled.record_key

),

ranked as (

    select
        *,
        is_names_only and is_settled_a <> is_settled_b as is_last_resort,
        case when is_settled_a then record_key_b else record_key_a end
            as seeking_key
    from flagged
    where not (is_names_only and is_settled_a and is_settled_b)

),

accepted as (

    select
        record_key_a,
        record_key_b,
        is_names_only,
        match_weight,
        match_probability
    from ranked
    qualify
        not is_last_resort
        or row_number() over (
            partition by is_last_resort, seeking_key
            order by match_weight desc, record_key_a asc, record_key_b asc
        ) = 1

)

select * from accepted
