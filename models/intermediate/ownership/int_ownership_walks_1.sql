with ownership_edges as (

    select * from {{ ref('int_ownership_edges') }}

),

parties as (

    select owner_id as party_id from ownership_edges
    union
    select owned_id as party_id from ownership_edges

),

steps as (

    select
        owner_id,
        owned_id,
        cast(rate_lower as double) as last_lower,
        cast(rate_mid as double) as last_mid,
        cast(rate_upper as double) as last_upper,
        cast(rate_mid as double)
        / cast(1 - treasury_rate as double) as last_normalised,
        0 as is_standing
    from ownership_edges

    union all

    select
        party_id as owner_id,
        party_id as owned_id,
        0 as last_lower,
        0 as last_mid,
        0 as last_upper,
        0 as last_normalised,
        1 as is_standing
    from parties

),

walks as (

    select
        owner_id,
        owned_id,
        cast(is_standing as double) as total_lower,
        last_lower,
        cast(is_standing as double) as total_mid,
        last_mid,
        cast(is_standing as double) as total_upper,
        last_upper,
        cast(is_standing as double) as total_normalised,
        last_normalised,
        1 - is_standing as depth,
        is_standing
    from steps

)

select * from walks
