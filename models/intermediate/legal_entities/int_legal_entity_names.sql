with legal_entity_name_slots as (

    select * from {{ ref('int_legal_entity_name_slots') }}

),

name_cores as (

    select * from {{ ref('int_name_cores') }}

),

split_names as (

    select
        legal_entity_name_slots.lei,
        legal_entity_name_slots.name,
        legal_entity_name_slots.name_type,
        legal_entity_name_slots.normalised_name,
        name_cores.core_name,
        name_cores.legal_form
    from legal_entity_name_slots
    left join name_cores
        on
            legal_entity_name_slots.normalised_name
            = name_cores.normalised_name
            and coalesce(legal_entity_name_slots.country_code, '*')
            = name_cores.country_code

)

select * from split_names
