with entity_edges as (

    select * from {{ ref('int_entity_hierarchy_edges') }}
    where hierarchy = 'control' and valid_to = {{ open_end_date() }}

),

corporate_edges as (

    select * from {{ ref('int_legal_entity_edges') }}
    where
        hierarchy = 'corporate'
        and valid_from <= {{ as_of_date() }}
        and valid_to > {{ as_of_date() }}

),

voting_rates as (

    select * from {{ ref('int_voting_rates') }}
    where
        valid_from <= {{ as_of_date() }}
        and valid_to > {{ as_of_date() }}

),

legal_entities as (

    select * from {{ ref('int_legal_entities') }}

),

ownership_parties as (

    select * from {{ ref('int_ownership_parties') }}

),

-- What makes each parent of today one: a relationship that GLEIF reports, or a
-- stake that a register does.
explained as (

    select
        entity_edges.child_id,
        entity_edges.parent_id,
        coalesce(
            legal_entities.legal_name,
            ownership_parties.party_name,
            entity_edges.parent_id
        ) as parent_name,
        entity_edges.valid_from,
        case
            when corporate_edges.relation is not null
                then corporate_edges.relation
            when entity_edges.control_rate < 1 then 'joint_stake'
            else 'majority_stake'
        end as relation,
        case corporate_edges.relation
            when 'direct_consolidation' then 'is directly consolidated by '
            when 'ultimate_consolidation' then 'is ultimately consolidated by '
            when 'international_branch' then 'is a branch of '
            else
                'is owned at a rate of '
                || cast(
                    cast(voting_rates.voting_rate_lower as decimal(9, 6))
                    as string
                )
                || ' by '
        end as relation_phrase,
        case
            when corporate_edges.relation is null then 'ownership register'
            else 'GLEIF'
        end as authority
    from entity_edges
    left join corporate_edges
        on
            entity_edges.child_id = corporate_edges.child_id
            and entity_edges.parent_id = corporate_edges.parent_id
    left join voting_rates
        on
            entity_edges.child_id = voting_rates.owned_id
            and entity_edges.parent_id = voting_rates.owner_id
    left join legal_entities
        on entity_edges.parent_id = legal_entities.lei
    left join ownership_parties
        on entity_edges.parent_id = ownership_parties.party_id

)

select * from explained
