with company_records as (

    select * from {{ ref('int_company_records') }}

),

company_profiles as (

    select * from {{ ref('int_company_profiles') }}

),

company_addresses as (

    select * from {{ ref('int_company_addresses') }}

),

company_identifiers as (

    select * from {{ ref('int_company_identifiers') }}

),

joined as (

    select
        company_records.record_key,
        company_records.source_system,
        company_profiles.core_name,
        company_profiles.legal_form,
        company_profiles.country_code,
        company_profiles.domain,
        company_profiles.current_lei as lei,
        company_identifiers.registration_number,
        company_identifiers.tax_id,
        company_identifiers.duns_number,
        company_addresses.street,
        company_addresses.city,
        company_addresses.postal_code,
        company_addresses.phone,
        {{ record_key(
            'company_records.source_system', 'company_records.parent_record_id'
        ) }} as parent_record_key,
        company_records.created_at,
        {{ sorted_words('company_profiles.core_name') }} as sorted_name,
        replace(company_profiles.core_name, ' ', '') as compact_name,
        split_part(company_profiles.domain, '.', 1) as domain_label
    from company_records
    inner join company_profiles
        on company_records.record_key = company_profiles.record_key
    left join company_addresses
        on company_records.record_key = company_addresses.record_key
    left join company_identifiers
        on company_records.record_key = company_identifiers.record_key

),

-- Records that say exactly the same are compared with others once, through
-- the oldest of them.
represented as (

    select
        *,
        first_value(record_key) over (
            partition by
                core_name,
                legal_form,
                country_code,
                domain,
                lei,
                registration_number,
                tax_id,
                duns_number,
                street,
                city,
                postal_code,
                phone
            order by created_at asc nulls last, record_key asc
        ) as representative_key
    from joined

)

select * from represented
