with ownership_walks as (

    select * from {{ ref('int_ownership_walks_4096') }}

),

ownership_edges as (

    select * from {{ ref('int_ownership_edges') }}

),

ownership_residuals as (

    select * from {{ ref('int_ownership_residuals') }}

),

ownership_outsiders as (

    select * from {{ ref('int_ownership_outsiders') }}

),

-- What a closed loop holds has no ultimate owner that anybody knows.
loop_holdings as (

    select
        ownership_edges.owned_id,
        sum(ownership_edges.rate_mid) as loop_rate
    from ownership_edges
    inner join ownership_outsiders
        on ownership_edges.owner_id = ownership_outsiders.party_id
    where ownership_outsiders.is_closed
    group by ownership_edges.owned_id

),

unknown as (

    select
        ownership_residuals.owned_id,
        cast(
            ownership_residuals.residual_rate
            + coalesce(loop_holdings.loop_rate, 0) as double
        ) as residual_rate,
        cast(
            ownership_residuals.unknown_rate
            + coalesce(loop_holdings.loop_rate, 0) as double
        ) / cast(1 - ownership_residuals.treasury_rate as double)
            as residual_normalised
    from ownership_residuals
    left join loop_holdings
        on ownership_residuals.owned_id = loop_holdings.owned_id

),

-- An unknown part of a company is an unknown part of all it owns.
residuals as (

    select
        owned.party_id as owned_id,
        {{ rounded(
            'cast(sum(' ~ share_units(
                'unknown.residual_rate * ownership_walks.total_mid'
            ) ~ ') as double) / 1e14', 18, 12
        ) }} as residual_rate,
        {{ rounded(
            'cast(sum(' ~ share_units(
                'unknown.residual_normalised * ownership_walks.total_normalised'
            ) ~ ') as double) / 1e14', 18, 12
        ) }} as residual_normalised
    from ownership_walks
    inner join ownership_outsiders as holders
        on ownership_walks.owner_node = holders.node
    inner join unknown
        on holders.party_id = unknown.owned_id
    inner join ownership_outsiders as owned
        on ownership_walks.owned_node = owned.node
    where not (holders.is_closed or owned.is_unsettled)
    group by owned.party_id

)

select * from residuals
