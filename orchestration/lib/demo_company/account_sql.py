"""Statements that write the CRMs' company records from `n.crm_record`."""

SALESFORCE = """
create table salesforce.account as
select
    r.id,
    r.name,
    case when p.in_salesforce and r.id = w.account_id
        then p.account_id end as parent_id,
    null::varchar as master_record_id,
    case when w.is_customer then 'Customer' else 'Prospect' end as type,
    r.industry,
    r.street as billing_street,
    r.city as billing_city,
    r.postal_code as billing_postal_code,
    r.country as billing_country,
    r.country_code as billing_country_code,
    r.phone,
    r.website,
    r.employees as number_of_employees,
    (r.employees * 180000)::decimal(18, 2) as annual_revenue,
    w.currency_code as currency_iso_code,
    user_id(o.owner) as owner_id,
    ['Referral', 'Web', 'Event'][(r.c % 3 + 1)::int] as account_source,
    r.lei as lei_c,
    r.registration_number as registration_number_c,
    r.tax_id as tax_id_c,
    r.duns_number,
    false as is_deleted,
    ts(r.created_day * 86400 + 32400 + r.c % 20000) as created_date,
    ts(r.created_day * 86400 + 32400 + r.c % 20000 + 86400 * 30)
        as last_modified_date,
    ts(r.created_day * 86400 + 32400 + r.c % 20000 + 86400 * 30) as system_modstamp,
    synced() as _fivetran_synced
from n.crm_record as r
inner join n.named as w on r.c = w.c
inner join n.owner as o on r.c = o.i
left join n.named as p on w.parent = p.c
where r.system = 'salesforce'
order by r.id
"""

HUBSPOT = """
create table hubspot.company as
select
    w.company_id as id,
    r.name as property_name,
    r.website as property_domain,
    case when w.shows % 3 > 0 then 'https://' || r.website end as property_website,
    r.industry as property_industry,
    r.street as property_address,
    r.city as property_city,
    r.postal_code as property_zip,
    r.country as property_country,
    r.phone as property_phone,
    r.employees as property_numberofemployees,
    (r.employees * 180000)::decimal(18, 2) as property_annualrevenue,
    r.lei as property_lei,
    r.salesforce_id as property_salesforceaccountid,
    null::bigint as property_hs_parent_company_id,
    null::varchar as property_hs_merged_object_ids,
    51000000 + o.owner as property_hubspot_owner_id,
    false as is_deleted,
    ts((w.created_day + 40) * 86400 + 36000 + w.c % 20000) as property_createdate,
    ts((w.created_day + 90) * 86400 + 36000 + w.c % 20000)
        as property_hs_lastmodifieddate,
    false as _fivetran_deleted,
    synced() as _fivetran_synced
from n.crm_record as r
inner join n.named as w on r.c = w.c
inner join n.owner as o on r.c = o.i
where r.system = 'hubspot'
order by w.company_id
"""
