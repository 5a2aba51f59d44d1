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

    select child_id as legal_entity_id from legal_entity_relationships
    union all
    select parent_id as legal_entity_id from legal_entity_relationships
    union all
    select lei as legal_entity_id from reporting_exceptions

),

-- What level 2 names and level 1 lacks is known by its identifier only.
stubs as (

    select distinct named.legal_entity_id
    from named
    left join legal_entities
        on named.legal_entity_id = legal_entities.lei
    where legal_entities.lei is null

),

final as (

    select
        lei as legal_entity_id,
        legal_country_code as country_code,
        is_valid as is_lei_valid,
        current_lei,
        successor_state,
        false as is_stub
    from legal_entities

    union all

    select
        stubs.legal_entity_id,
        cast(null as string) as country_code,
        resolved_leis.is_valid as is_lei_valid,
        resolved_leis.current_lei,
        resolved_leis.successor_state,
        true as is_stub
    from stubs
    inner join resolved_leis
        on stubs.legal_entity_id = resolved_leis.lei
    where {{ lei_is_well_formed('stubs.legal_entity_id') }}

)

select * from final
