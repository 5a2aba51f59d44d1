"""Statements that write users, contacts and leads."""

USERS = """
create table salesforce.user_role as
select
    sf_id('00E', i) as id, name, replace(name, ' ', '_') as developer_name,
    case when i > 0 then sf_id('00E', 0) end as parent_role_id,
    false as _fivetran_deleted, synced() as _fivetran_synced
from (values (0, 'Sales Director'), (1, 'Key Account Manager'),
    (2, 'Account Executive'), (3, 'Customer Success Manager')) as v (i, name);

create table salesforce.user as
with people as (
    select
        i, word('first_names', i % 50) as first_name,
        word('last_names', (i * 7 + i // 50) % 50) as last_name, active, manager,
        'Standard' as user_type
    from n.users
    union all
    select 999, 'Marketing', 'Automation', true, 0, 'AutomatedProcess'
)
select
    user_id(i) as id, first_name || ' ' || last_name as name, first_name, last_name,
    lower(first_name || '.' || last_name) || i || '@atlas-instruments.com' as email,
    lower(first_name || '.' || last_name) || i || '@atlas-instruments.com' as username,
    case when i < 4 then 'Regional Director' else 'Account Manager' end as title,
    ['Europe', 'Americas', 'Asia'][(i % 3 + 1)::int] as department,
    active as is_active,
    case when i > 0 and i < 999 then user_id(manager) end as manager_id,
    sf_id('00E', case when i < 4 then 0 else 1 + i % 3 end) as user_role_id,
    user_type, false as _fivetran_deleted, synced() as _fivetran_synced
from people order by id;

create table hubspot.owner as
select
    51000000 + i as owner_id, 61000000 + i as active_user_id,
    lower(first_name || '.' || last_name) || i || '@atlas-instruments.com' as email,
    first_name, last_name, 'PERSON' as type, 4410022 as portal_id,
    timestamp '2022-01-10 09:00:00' as created_at,
    timestamp '2022-01-10 09:00:00' as updated_at, synced() as _fivetran_synced
from (
    select
        i, word('first_names', i % 50) as first_name,
        word('last_names', (i * 7 + i // 50) % 50) as last_name
    from n.users
)
order by owner_id
"""

CONTACTS = """
create table n.person as
select
    k.i as k, k.company as c, k.position,
    word('first_names', k.first_name) as first_name,
    word('last_names', k.last_name) as last_name,
    lower(word('first_names', k.first_name) || '.' || word('last_names', k.last_name))
        -- Companies of one website number their people on.
        || case when k.position > 0 or w.site_of <> w.c
            then (k.position + 1 + 10 * abs(w.c - w.site_of))::varchar else '' end
        || '@' || w.domain as email,
    word('titles', k.position % 8) as title,
    w.created_day + 5 + k.position * 11 as created_day,
    w.in_salesforce, w.in_hubspot, w.account_id, w.company_id, w.name as company_name,
    w.country_name
from n.contact as k
inner join n.named as w on k.company = w.c
order by k.i;

create table salesforce.contact as
select
    sf_id('003', p.k) as id, p.account_id, p.first_name, p.last_name,
    p.first_name || ' ' || p.last_name as name, p.title, p.email,
    p.country_name as mailing_country, user_id(o.owner) as owner_id,
    false as is_deleted, false as is_email_bounced,
    ts(p.created_day * 86400 + 34000) as created_date,
    ts(p.created_day * 86400 + 34000) as last_modified_date,
    ts(p.created_day * 86400 + 34000) as system_modstamp,
    synced() as _fivetran_synced
from n.person as p
inner join n.owner as o on p.c = o.i
where p.in_salesforce order by id;

create table hubspot.contact as
select
    7700000 + k as id, company_id as property_associatedcompanyid,
    email as property_email, first_name as property_firstname,
    last_name as property_lastname, title as property_jobtitle,
    company_name as property_company,
    ts(created_day * 86400 + 34000) as property_createdate,
    false as _fivetran_deleted, synced() as _fivetran_synced
from n.person where in_hubspot and position < 3 order by id
"""

LEADS = """
create table salesforce.lead as
with named as (
    select
        l.*, w.account_id, w.name as company_name,
        long_root(l.root) || ' ' || word('middle', l.middle)
            || ' ' || word('second', l.second) as stem,
        r.first as first_contact,
        p.email as contact_email,
        coalesce(p.first_name, word('first_names', l.first_name)) as first_name_word,
        coalesce(p.last_name, word('last_names', l.last_name)) as last_name_word
    from n.lead as l
    left join n.named as w on l.company = w.c
    left join n.contact_range as r on l.company = r.i
    left join n.person as p on r.first = p.k
)
select
    sf_id('00Q', i) as id, coalesce(company_name, stem || ' Inc.') as company,
    first_name_word as first_name, last_name_word as last_name,
    first_name_word || ' ' || last_name_word as name,
    coalesce(contact_email, lower(first_name_word || '.' || last_name_word || '@'
        || replace(stem, ' ', '-') || '.com')) as email,
    'Head of Procurement' as title, 'United States' as country,
    ['Web', 'Event', 'Partner'][(i % 3 + 1)::int] as lead_source,
    case when account_id is null then 'Open' else 'Qualified' end as status,
    (i * 137 % 900 * 10000 + 250000)::decimal(18, 2) as annual_revenue,
    user_id(4) as owner_id,
    account_id is not null as is_converted,
    account_id as converted_account_id,
    case when account_id is not null then sf_id('003', first_contact) end
        as converted_contact_id,
    null::varchar as converted_opportunity_id,
    case when account_id is not null then day(created_day + 40) end as converted_date,
    null::varchar as master_record_id, false as is_deleted,
    ts(created_day * 86400 + 40000) as created_date,
    ts((created_day + 2) * 86400 + 40000) as last_modified_date,
    ts((created_day + 2) * 86400 + 40000) as system_modstamp,
    synced() as _fivetran_synced
from named order by id
"""
