with company_records as (

    select * from {{ ref('int_company_records') }}

),

legal_entity_name_slots as (

    select * from {{ ref('int_legal_entity_name_slots') }}

),

country_names as (

    select * from {{ ref('country_names') }}

),

-- A table of its own: these expressions are long, and what splits names and
-- hosts reads each result many times.
normalised as (

    select
        company_records.record_key,
        {{ normalised_name('company_records.record_name') }} as normalised_name,
        {{ web_host('company_records.web_address') }} as web_host,
        country_names.country_code
    from company_records
    left join country_names
        on
            {{ lower_case("trim(both ' ' from company_records.country_text)") }}
            = country_names.country_name

    union all

    select
        'gleif:' || lei as record_key,
        normalised_name,
        cast(null as string) as web_host,
        country_code
    from legal_entity_name_slots
    where name_type = 'legal'

)

select * from normalised
