with ownership_edges as (

    select * from {{ ref('int_ownership_edges') }}

),

nodes as (

    select * from {{ ref('int_ownership_nodes') }}

),

steps as (

    select
        owners.node as owner_node,
        owned.node as owned_node,
        cast(edges.rate_lower as double) as last_lower,
        cast(edges.rate_mid as double) as last_mid,
        cast(edges.rate_upper as double) as last_upper,
        cast(edges.rate_mid as double)
        / cast(1 - edges.treasury_rate as double) as last_normalised,
        0 as is_standing
    from ownership_edges as edges
    inner join nodes as owners
        on edges.owner_id = owners.party_id
    inner join nodes as owned
        on edges.owned_id = owned.party_id

    union all

    select
        node as owner_node,
        node as owned_node,
        0 as last_lower,
        0 as last_mid,
        0 as last_upper,
        0 as last_normalised,
        1 as is_standing
    from nodes

),

walks as (

    select
        owner_node,
        owned_node,
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
