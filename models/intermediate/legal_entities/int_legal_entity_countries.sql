with legal_entities as (

    select * from {{ ref('int_legal_entities') }}
    where is_matchable

),

-- Where it is registered, where it sits, and whose law it lives under.
countries as (

    select
        lei,
        current_lei,
        legal_country_code as country_code
    from legal_entities
    where legal_country_code is not null

    union

    select
        lei,
        current_lei,
        headquarters_country_code as country_code
    from legal_entities
    where headquarters_country_code is not null

    union

    select
        lei,
        current_lei,
        substr(jurisdiction_code, 1, 2) as country_code
    from legal_entities
    where jurisdiction_code is not null

)

select * from countries
