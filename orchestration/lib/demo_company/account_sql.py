"""Statements that name companies and write the CRMs' company records."""

# One row per company with its words; everything else joins to it.
NAMES = """
create table n.named as
with worded as (
    select
        c.i as c,
        word('root_1', c.root % len(getvariable('root_1')))
        || word('root_2', c.root // len(getvariable('root_1'))
            % len(getvariable('root_2')))
        || word('root_3', c.root // len(getvariable('root_1'))
            // len(getvariable('root_2'))) as root_word,
        word('second', c.second) as second_word,
        f.legal_form, f.other_spelling, f.form_code,
        word('country_codes', c.country) as country_code,
        word('country_names', c.country) as country_name,
        word('suffixes', c.country) as suffix,
        word('authorities', c.country) as authority,
        word('cities', c.country * 4 + c.i % 4) as city,
        word('industries', c.second) as industry,
        word('currencies', c.currency) as currency_code,
        c.* exclude (i)
    from n.company as c
    inner join n.forms as f on c.country = f.country and c.form = f.form
)
select
    *,
    upper(root_word[1]) || root_word[2:] || ' ' || second_word as stem,
    stem || ' ' || legal_form as name,
    root_word || '-' || lower(second_word) || '.' || suffix as domain,
    case when in_salesforce then account_id(c) end as account_id,
    case when has_duplicate then sf_id('001', c * 2 + 1) end as duplicate_id,
    case when in_hubspot then company_id(c) end as company_id,
    case when in_salesforce then account_id(c)
        else company_id(c)::varchar end as crm_id,
    case when has_lei then lei end as lei
from worded
left join n.leis on worded.c = leis.entity
order by c
"""

SALESFORCE = """
create table salesforce.account as
with records as (
    select
        c, account_id as id, name, 'https://www.' || domain as website,
        created_day, case when c % 5 < 2 then lei end as lei_c
    from n.named where in_salesforce
    union all
    -- The same company typed in a second time.
    select
        c, duplicate_id, upper(stem) || ', ' || other_spelling,
        case when c % 2 = 0 then domain end, created_day + 200, null
    from n.named where has_duplicate
)
select
    r.id,
    r.name,
    case when p.in_salesforce and r.id = w.account_id
        then p.account_id end as parent_id,
    null::varchar as master_record_id,
    case when w.is_customer then 'Customer' else 'Prospect' end as type,
    w.industry,
    (r.c % 180 + 1) || ' ' || word('last_names', r.c % 50) || ' Street'
        as billing_street,
    w.city as billing_city,
    lpad((r.c * 37 % 90000 + 10000)::varchar, 5, '0') as billing_postal_code,
    w.country_name as billing_country,
    w.country_code as billing_country_code,
    '+' || (10 + w.country) || ' 555 ' || lpad((r.c * 7919 % 1000000)::varchar, 6, '0')
        as phone,
    r.website,
    w.employees as number_of_employees,
    (w.employees * 180000)::decimal(18, 2) as annual_revenue,
    w.currency_code as currency_iso_code,
    user_id(o.owner) as owner_id,
    ['Referral', 'Web', 'Event'][(r.c % 3 + 1)::int] as account_source,
    r.lei_c,
    case when w.has_lei and r.c % 3 = 0 and r.id = w.account_id
        then lpad((r.c * 7_368_787 % 100000000)::varchar, 8, '0') end
        as registration_number_c,
    null::varchar as tax_id_c,
    null::varchar as duns_number,
    false as is_deleted,
    ts(r.created_day * 86400 + 32400 + r.c % 20000) as created_date,
    ts(r.created_day * 86400 + 32400 + r.c % 20000 + 86400 * 30)
        as last_modified_date,
    ts(r.created_day * 86400 + 32400 + r.c % 20000 + 86400 * 30) as system_modstamp,
    synced() as _fivetran_synced
from records as r
inner join n.named as w on r.c = w.c
inner join n.owner as o on r.c = o.i
left join n.named as p on w.parent = p.c
order by r.id
"""

# A company in both CRMs is spelled differently and keeps its domain.
HUBSPOT = """
create table hubspot.company as
select
    w.company_id as id,
    case
        when not w.in_salesforce then w.name
        when w.c % 3 = 0 then w.stem
        when w.c % 3 = 1 then upper(w.stem) || ' ' || w.other_spelling
        else w.stem || ', ' || w.legal_form
    end as property_name,
    w.domain as property_domain,
    w.industry as property_industry,
    w.city as property_city,
    w.country_name as property_country,
    '+' || (10 + w.country) || ' 555 ' || lpad((w.c * 7919 % 1000000)::varchar, 6, '0')
        as property_phone,
    w.employees as property_numberofemployees,
    (w.employees * 180000)::decimal(18, 2) as property_annualrevenue,
    case when not w.in_salesforce and w.c % 2 = 0 then w.lei end as property_lei,
    case when w.in_salesforce and w.c % 4 = 0 then w.account_id end
        as property_salesforceaccountid,
    null::bigint as property_hs_parent_company_id,
    null::varchar as property_hs_merged_object_ids,
    51000000 + o.owner as property_hubspot_owner_id,
    false as is_deleted,
    ts((w.created_day + 40) * 86400 + 36000 + w.c % 20000) as property_createdate,
    ts((w.created_day + 90) * 86400 + 36000 + w.c % 20000)
        as property_hs_lastmodifieddate,
    false as _fivetran_deleted,
    synced() as _fivetran_synced
from n.named as w
inner join n.owner as o on w.c = o.i
where w.in_hubspot
order by w.company_id
"""
