with company_records as (

    select * from {{ ref('int_company_records') }}

),

legal_entity_name_slots as (

    select * from {{ ref('int_legal_entity_name_slots') }}

),

country_names as (

    select * from {{ ref('country_names') }}

),

enrichment_companies as (

    select * from {{ ref('stg_enrichment__companies') }}

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

    union all

    -- Providers are tied to accounts by domain, never by name.
    select
        'enrichment:' || provider || ':' || provider_record_id as record_key,
        cast(null as string) as normalised_name,
        {{ web_host('domain') }} as web_host,
        cast(null as string) as country_code
    from enrichment_companies

)

select * from normalised
