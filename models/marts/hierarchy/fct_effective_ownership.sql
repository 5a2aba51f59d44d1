with effective_ownership as (

    select * from {{ ref('int_effective_ownership') }}

),

ownership_parties as (

    select * from {{ ref('int_ownership_parties') }}

),

legal_entities as (

    select * from {{ ref('int_legal_entities') }}

),

ownership_edges as (

    select * from {{ ref('int_ownership_edges') }}

),

voting_holdings as (

    select * from {{ ref('int_voting_holdings') }}

),

final as (

    select
        cast(pairs.owner_id as string) as owner_id,
        cast(pairs.owned_id as string) as owned_id,
        cast(
            coalesce(owners.party_name, owner_entities.legal_name) as string
        ) as owner_name,
        cast(
            coalesce(owned.party_name, owned_entities.legal_name) as string
        ) as owned_name,
        cast(
            coalesce(
                owners.party_type,
                case
                    when pairs.is_residual then 'unknown' else 'legal_entity'
                end
            ) as string
        ) as owner_type,
        cast(pairs.effective_rate as decimal(18, 12)) as effective_rate,
        cast(pairs.effective_rate_lower as decimal(18, 12))
            as effective_rate_lower,
        cast(pairs.effective_rate_upper as decimal(18, 12))
            as effective_rate_upper,
        cast(pairs.normalised_rate as decimal(18, 12)) as normalised_rate,
        cast(
            case when ownership_edges.is_known then ownership_edges.rate_mid end
            as decimal(18, 12)
        ) as direct_rate,
        cast(voting_holdings.voting_rate as decimal(18, 12)) as voting_rate,
        cast(pairs.depth as int) as depth,
        pairs.is_ultimate_owner,
        pairs.is_residual,
        coalesce({{ beyond(
            'pairs.effective_rate_lower',
            var('significant_holding_rate'),
            var('significant_holding_is_strict')
        ) }}, false) as is_significant,
        coalesce({{ beyond(
            'pairs.effective_rate_upper',
            var('significant_holding_rate'),
            var('significant_holding_is_strict')
        ) }}, false) as may_be_significant,
        pairs.control_basis is not null as is_controlled,
        cast(pairs.control_basis as string) as control_basis,
        {{ as_of_date() }} as as_of_date
    from effective_ownership as pairs
    left join ownership_parties as owners
        on pairs.owner_id = owners.party_id
    left join legal_entities as owner_entities
        on pairs.owner_id = owner_entities.lei
    left join ownership_parties as owned
        on pairs.owned_id = owned.party_id
    left join legal_entities as owned_entities
        on pairs.owned_id = owned_entities.lei
    left join ownership_edges
        on
            pairs.owner_id = ownership_edges.owner_id
            and pairs.owned_id = ownership_edges.owned_id
    left join voting_holdings
        on
            pairs.owner_id = voting_holdings.owner_id
            and pairs.owned_id = voting_holdings.owned_id

)

select * from final
