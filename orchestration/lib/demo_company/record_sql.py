"""Statements that write every CRM record, the company's own and the copies."""

from orchestration.lib.demo_company.address_words import STREET_ABBREVIATIONS
from orchestration.lib.demo_company.word_lists import replaced

# The record of its own that every company has: right, and not complete.
OWN_RECORDS = """
create table n.crm_record as
select
    c, in_hubspot and not in_salesforce as is_hubspot_only, 0 as copy,
    case when in_salesforce then 'salesforce' else 'hubspot' end as system,
    crm_id as id, name, created_day,
    case
        when not is_customer and not is_look_alike and shows % 16 in (3, 7, 11)
            then null
        when in_salesforce then written_site(domain, shows // 16)
        else domain
    end as website,
    case when shows % 10 <> 3 then phone end as phone,
    case when shows // 3 % 14 <> 2 then street end as street,
    city,
    case when shows // 3 % 9 not in (2, 4) then postal_code end as postal_code,
    country_name as country, country_code,
    case when shows // 7 % 3 = 0 then registration_number end as registration_number,
    case when shows // 11 % 4 = 0 then tax_id end as tax_id,
    case when shows // 13 % 3 = 0 then duns_number end as duns_number,
    case when (in_salesforce and c % 5 < 2) or (not in_salesforce and c % 2 = 0)
        then lei end as lei,
    employees, industry, null::varchar as salesforce_id, true as decidable
from n.named
where in_salesforce or in_hubspot
"""

RECORDS = f"""
insert into n.crm_record by name
select
    w.c, false as is_hubspot_only, noise.copy,
    case when in_hubspot_copy then 'hubspot' else 'salesforce' end as system,
    case when in_hubspot_copy then w.company_id::varchar
        when noise.copy = 1 then w.duplicate_id else w.third_id end as id,
    t.noisy_name as name, w.created_day + 200 * noise.copy as created_day,
    s.website,
    case
        when grade > 0 or noise.phone = 2 then null
        when noise.phone = 0 then w.phone
        when noise.phone = 3
            then left(w.phone, len(w.phone) - 3) || lpad((pick % 1000)::varchar, 3, '0')
        when pick % 4 = 0 then replace(replace(replace(replace(
            w.phone, ' ', ''), '(', ''), ')', ''), '-', '')
        when pick % 4 = 1 then '00' || replace(w.phone[2:], ' ', '-')
        when pick % 4 = 2 then replace(replace(replace(
            w.phone, '(', ''), ')', ''), ' ', '.')
        else case when w.country_code in ('US', 'IT', 'ES') then '' else '0' end
            || split_part(w.phone, ' ', 2) || '/'
            || replace(substr(w.phone, len(split_part(w.phone, ' ', 1))
                + len(split_part(w.phone, ' ', 2)) + 3), ' ', '')
    end as phone,
    case
        when grade > 0 or noise.street = 2 then null
        when noise.street = 3 then a.other_street
        when noise.street = 1 then {replaced("w.street", STREET_ABBREVIATIONS)}
        else w.street
    end as street,
    case when grade = 0 and noise.city = 0 then w.city end as city,
    case
        when grade > 0 or noise.postal = 1 then null
        when noise.street = 3 then a.other_postal_code
        when noise.postal = 0 then w.postal_code
        when w.country_code in ('GB', 'NL') then replace(w.postal_code, ' ', '')
        when w.country_code = 'JP' then replace(w.postal_code, '-', '')
        else w.postal_code[:2] || ' ' || w.postal_code[3:]
    end as postal_code,
    -- HubSpot has one field for it; Salesforce keeps name and code.
    case
        when (grade = 2 and pick % 2 = 0) or (grade <> 1 and noise.country = 3)
            then null
        when noise.country = 1 then w.country_code
        when noise.country = 2 then word('other_country_names', w.country)
        else w.country_name
    end as country,
    case when noise.country = 0 and not in_hubspot_copy
        and not (grade = 2 and pick % 2 = 0) then w.country_code end as country_code,
    case when grade = 0 and keeps_registration then w.registration_number end
        as registration_number,
    case when grade = 0 and keeps_tax then w.tax_id end as tax_id,
    case when grade = 0 and keeps_duns then w.duns_number end as duns_number,
    case when grade = 0 and keeps_lei then w.lei end as lei,
    case
        when grade = 2 then null
        when keeps_employees then w.employees
        else greatest(10, (w.employees * (80 + pick % 50) // 100 + 5) // 10 * 10)
    end as employees,
    case when grade = 0 then w.industry end as industry,
    case when in_hubspot_copy and w.c % 4 = 0 then w.account_id end as salesforce_id,
    true as decidable
from (select * rename (in_hubspot as in_hubspot_copy) from n.noise) as noise
inner join n.named as w on noise.c = w.c
inner join n.address as a on w.c = a.c
inner join n.noisy_name as t on noise.i = t.i
inner join n.noisy_site as s on noise.i = s.i
"""
