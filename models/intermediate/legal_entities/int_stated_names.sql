with normalised_companies as (

    select * from {{ ref('int_normalised_companies') }}

),

legal_entity_name_slots as (

    select * from {{ ref('int_legal_entity_name_slots') }}

),

country_legal_forms as (

    select * from {{ ref('int_country_legal_forms') }}

),

countries as (

    select distinct country_code from country_legal_forms

),

stated_names as (

    select
        normalised_name,
        country_code
    from normalised_companies
    where normalised_name <> ''

    union

    select
        normalised_name,
        country_code
    from legal_entity_name_slots
    where normalised_name <> ''

),

names as (

    select
        stated_names.normalised_name,
        coalesce(stated_names.country_code, '*') as country_code,
        coalesce(countries.country_code, '*') as form_country_code
    from stated_names
    left join countries
        on stated_names.country_code = countries.country_code

)

select * from names
