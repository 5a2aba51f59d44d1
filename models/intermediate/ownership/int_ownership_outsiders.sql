with ownership_walks as (

    select * from {{ ref('int_ownership_walks_4096') }}

),

limits as (

    select * from {{ ref('int_ownership_limits') }}

),

nodes as (

    select * from {{ ref('int_ownership_nodes') }}

),

ownership_residuals as (

    select * from {{ ref('int_ownership_residuals') }}

),

-- Where shares come from: a party that nobody owns, or one with a part that
-- nobody is known to own.
sources as (

    select
        nodes.node,
        ownership_residuals.owned_id is null as is_ultimate_owner
    from nodes
    left join ownership_residuals
        on nodes.party_id = ownership_residuals.owned_id
    where
        ownership_residuals.owned_id is null
        or ownership_residuals.unknown_rate > 0

),

fed as (

    select distinct ownership_walks.owned_node as node
    from ownership_walks
    inner join sources
        on ownership_walks.owner_node = sources.node
    where ownership_walks.total_mid > 0

),

unsettled as (

    select ownership_walks.owned_node as node
    from ownership_walks
    inner join fed
        on ownership_walks.owner_node = fed.node
    where ownership_walks.last_normalised > 1e-12
    group by ownership_walks.owned_node

),

outsiders as (

    select
        nodes.party_id,
        limits.*,
        coalesce(sources.is_ultimate_owner, false) as is_ultimate_owner,
        fed.node is null as is_closed,
        unsettled.node is not null as is_unsettled,
        limits.return_lower > 1 as is_in_loop
    from limits
    inner join nodes
        on limits.node = nodes.node
    left join sources
        on limits.node = sources.node
    left join fed
        on limits.node = fed.node
    left join unsettled
        on limits.node = unsettled.node

)

select * from outsiders
