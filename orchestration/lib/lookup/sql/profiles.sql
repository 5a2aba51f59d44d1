{#- A request as matching reads it, and what of it says nothing. -#}
with

profiles as (

    select
        *,
        cast(record_key as int) as request_id
    from {{ ref('int_company_profiles') }}

)

select
    profiles.request_id,
    profiles.normalised_name,
    profiles.core_name,
    list_sort(string_split(profiles.core_name, ' ')) as words,
    profiles.legal_form,
    profiles.country_code,
    case when shared_hosts.domain is null then profiles.domain end as domain,
    profiles.current_lei as lei,
    identifiers.registration_number,
    identifiers.tax_id,
    identifiers.parent_id,
    domains.domain as stated_domain,
    coalesce(domains.is_free_mail, false) as is_free_mail,
    shared_hosts.domain is not null as is_shared_host
from profiles
left join {{ ref('identifiers') }} as identifiers
    on profiles.request_id = identifiers.request_id
left join {{ ref('int_company_domains') }} as domains
    on profiles.record_key = domains.record_key
left join {{ ref('shared_host_domains') }} as shared_hosts
    on domains.domain = shared_hosts.domain
