with enrichment_companies as (

    select
        *,
        'enrichment:' || provider || ':' || provider_record_id as record_key
    from {{ ref('stg_enrichment__companies') }}
    where observed_at < {{ as_of_end() }} or observed_at is null

),

company_domains as (

    select * from {{ ref('int_company_domains') }}

),

country_names as (

    select * from {{ ref('country_names') }}

),

resolved_leis as (

    select * from {{ ref('int_resolved_leis') }}

),

-- Read like a company record: a free-mail domain or a bad LEI says nothing.
known_as_of as (

    select
        enrichment_companies.record_key,
        enrichment_companies.provider,
        enrichment_companies.provider_record_id,
        enrichment_companies.lei as stated_lei,
        enrichment_companies.domain as stated_domain,
        resolved_leis.current_lei,
        case
            when not company_domains.is_free_mail then company_domains.domain
        end as domain,
        enrichment_companies.company_name,
        country_names.country_code,
        enrichment_companies.industry,
        enrichment_companies.phone,
        enrichment_companies.technologies,
        enrichment_companies.employee_count,
        enrichment_companies.annual_revenue,
        enrichment_companies.intent_topic,
        enrichment_companies.intent_score,
        enrichment_companies.observed_at,
        coalesce(
            cast(enrichment_companies.observed_at as date)
            < cast(
                {{ as_of_date() }} - {{ var('enrichment_stale_days') }} as date
            ),
            true
        ) as is_stale
    from enrichment_companies
    left join company_domains
        on enrichment_companies.record_key = company_domains.record_key
    left join country_names
        on
            {{ lower_case("trim(both ' ' from enrichment_companies.country)") }}
            = country_names.country_name
    left join resolved_leis
        on enrichment_companies.lei = resolved_leis.lei

)

select * from known_as_of
