with legal_entities as (

    select * from {{ ref('int_legal_entities') }}

),

legal_entity_relationships as (

    select * from {{ ref('int_legal_entity_relationships') }}
    where is_kept

),

reporting_exceptions as (

    select * from {{ ref('stg_gleif__reporting_exceptions') }}

),

resolved_leis as (

    select * from {{ ref('int_resolved_leis') }}

),

named as (

    select lei as legal_entity_id from legal_entities
    union distinct
    select child_id as legal_entity_id from legal_entity_relationships
    union distinct
    select parent_id as legal_entity_id from legal_entity_relationships
    union distinct
    select lei as legal_entity_id from reporting_exceptions
    where {{ lei_is_well_formed('lei') }}

),

-- What level 2 names and level 1 lacks is known by its identifier only.
final as (

    select
        named.legal_entity_id,
        legal_entities.legal_country_code as country_code,
        resolved_leis.is_valid as is_lei_valid,
        resolved_leis.current_lei,
        resolved_leis.successor_state,
        legal_entities.lei is null as is_stub
    from named
    inner join resolved_leis
        on named.legal_entity_id = resolved_leis.lei
    left join legal_entities
        on named.legal_entity_id = legal_entities.lei

)

select * from final
