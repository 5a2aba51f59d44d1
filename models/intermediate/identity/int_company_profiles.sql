with company_records as (

    select * from {{ ref('int_company_records') }}

),

company_domains as (

    select * from {{ ref('int_company_domains') }}

),

company_names as (

    select * from {{ ref('int_company_names') }}

),

country_names as (

    select * from {{ ref('country_names') }}

),

resolved_leis as (

    select * from {{ ref('int_resolved_leis') }}

),

-- What matching compares: a free-mail domain or a bad LEI says nothing.
profiles as (

    select
        company_records.record_key,
        company_records.source_system,
        company_records.source_record_id,
        company_names.normalised_name,
        company_names.core_name,
        company_names.legal_form,
        country_names.country_code,
        case
            when not company_domains.is_free_mail then company_domains.domain
        end as domain,
        resolved_leis.current_lei
    from company_records
    left join company_names
        on company_records.record_key = company_names.record_key
    left join company_domains
        on company_records.record_key = company_domains.record_key
    left join country_names
        on
            {{ lower_case("trim(both ' ' from company_records.country_text)") }}
            = country_names.country_name
    left join resolved_leis
        on company_records.lei = resolved_leis.lei

)

select * from profiles
