with normalised_companies as (

    select * from {{ ref('int_normalised_companies') }}

),

name_cores as (

    select * from {{ ref('int_name_cores') }}

),

split_names as (

    select
        normalised_companies.record_key,
        normalised_companies.normalised_name,
        name_cores.legal_form,
        name_cores.core_name
    from normalised_companies
    left join name_cores
        on
            normalised_companies.normalised_name = name_cores.normalised_name
            and coalesce(normalised_companies.country_code, '*')
            = name_cores.country_code

)

select * from split_names
