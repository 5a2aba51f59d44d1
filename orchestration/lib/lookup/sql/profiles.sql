{#- A request as matching reads it, and what of it says nothing. -#}
select
    requests.request_id,
    profiles.normalised_name,
    profiles.core_name,
    list_sort(string_split(profiles.core_name, ' ')) as words,
    profiles.legal_form,
    profiles.country_code,
    case when shared_hosts.domain is null then profiles.domain end as domain,
    profiles.current_lei as lei,
    {{ identifier_key('requests.registration_number') }}
        as registration_number,
    {{ identifier_key('requests.tax_id') }} as tax_id,
    {{ salesforce_id('records.parent_record_id') }} as parent_id,
    domains.domain as stated_domain,
    coalesce(domains.is_free_mail, false) as is_free_mail,
    shared_hosts.domain is not null as is_shared_host
from {{ ref('requests') }} as requests
inner join {{ ref('int_company_records') }} as records
    on cast(requests.request_id as varchar) = records.record_key
inner join {{ ref('int_company_profiles') }} as profiles
    on records.record_key = profiles.record_key
left join {{ ref('int_company_domains') }} as domains
    on profiles.record_key = domains.record_key
left join {{ ref('shared_host_domains') }} as shared_hosts
    on domains.domain = shared_hosts.domain
