"""Firmographics and intent as two data providers deliver them."""

from __future__ import annotations

from orchestration.lib.demo_company.build import Build


def write(build: Build) -> None:
    """Write `enrichment.company`: a third of the companies, a few of them stale."""
    build.sql(_COMPANIES)


_COMPANIES = """
create table enrichment.company as
with reachable as (
    -- Firms with a domain of their own that their record shows: a provider's row
    -- finds them. Companies of a group share theirs.
    select n.* from n.named as n
    left join salesforce.account as s on n.account_id = s.id
    left join hubspot.company as h on n.company_id = h.id
    where contains(coalesce(s.website, h.property_domain, ''), n.domain)
    qualify count(*) over (partition by n.domain) = 1
),
rows as (
    select
        c, 'Clearfirm' as provider, 'CF-' || lpad(c::varchar, 7, '0') as id,
        -- Salesforce knows the LEI: the provider need not know the domain.
        case when not (in_salesforce and c % 5 < 2 and c % 9 = 0 and has_lei)
            then domain end as domain,
        case when c % 6 = 0 or c % 9 = 0 then lei end as lei,
        name, country_name, industry,
        (employees * (97 + c % 7) // 100)::int as employee_count,
        (employees * 172500)::decimal(18, 2) as annual_revenue,
        null as technologies, null as intent_topic,
        -- Every seventh was last looked at more than a year ago.
        case when c % 7 = 0 then 500 else 5 + c % 80 end as days_ago
    from reachable
    where c % 3 = 0
    union all
    select
        c, 'Topicwave', 'tw_' || md5(c::varchar)[:12], 'https://' || domain || '/',
        null, null, null, null, null, null,
        ['Snowdrift; Kitewire', 'Plainbook', 'Kitewire'][(c % 3 + 1)::int],
        ['Revenue planning', 'Data governance', 'Vendor change'][(c % 3 + 1)::int],
        1 + c % 20
    from reachable
    where c % 5 = 0
)
select
    provider, id as provider_record_id, domain, lei, name as company_name,
    country_name as country, industry, employee_count, annual_revenue,
    null::varchar as phone, technologies, intent_topic,
    case when intent_topic is not null then (35 + c * 17 % 61)::decimal(9, 4) end
        as intent_score,
    (getvariable('as_of') - days_ago::int)::timestamp + interval 6 hour as observed_at,
    synced() as _synced_at
from rows
order by provider, provider_record_id
"""
