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

lei_checks as (

    select * from {{ ref('int_lei_checks') }}

),

named as (

    select child_id as legal_entity_id from legal_entity_relationships
    union
    select parent_id as legal_entity_id from legal_entity_relationships
    union
    select lei as legal_entity_id from reporting_exceptions
    where {{ lei_is_well_formed('lei') }}

),

-- What level 2 names and level 1 lacks is known by its identifier only.
stubs as (

    select named.legal_entity_id
    from named
    left join legal_entities
        on named.legal_entity_id = legal_entities.lei
    where legal_entities.lei is null

),

final as (

    select
        lei as legal_entity_id,
        legal_country_code as country_code,
        entity_category,
        is_valid as is_lei_valid,
        false as is_stub
    from legal_entities

    union all

    select
        stubs.legal_entity_id,
        cast(null as string) as country_code,
        cast(null as string) as entity_category,
        lei_checks.is_valid as is_lei_valid,
        true as is_stub
    from stubs
    inner join lei_checks
        on stubs.legal_entity_id = lei_checks.lei

)

select * from final
