with company_records as (

    select * from {{ ref('int_company_records') }}

),

lei_records as (

    select * from {{ ref('stg_gleif__lei_records') }}

),

enrichment_companies as (

    select * from {{ ref('stg_enrichment__companies') }}

),

-- A table of its own: these expressions are long, and what splits names and
-- hosts reads each result many times.
normalised as (

    select
        record_key,
        {{ normalised_name('record_name') }} as normalised_name,
        {{ web_host('web_address') }} as web_host
    from company_records

    union all

    select
        'gleif:' || lei as record_key,
        {{ normalised_name('legal_name') }} as normalised_name,
        cast(null as string) as web_host
    from lei_records

    union all

    -- Providers are tied to accounts by domain, never by name.
    select
        'enrichment:' || provider || ':' || provider_record_id as record_key,
        cast(null as string) as normalised_name,
        {{ web_host('domain') }} as web_host
    from enrichment_companies

)

select * from normalised
