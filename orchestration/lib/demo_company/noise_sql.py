"""Statements that say what copies share with the company's own record."""

# What a copy and the company's own record have in common.
SIGNALS = """
create table n.signal as
select
    noise.i, r.c, r.system, r.id, noise.grade, noise.in_hubspot, noise.copy,
    t.typed = t.stem or (t.joined = t.typed and not t.is_dropped
        and not t.is_reordered and not t.is_abbreviated and t.core = t.stem)
        as has_same_name,
    t.core = t.stem or t.brand = t.stem as has_similar_name,
    coalesce(s.same_domain_host is not null and o.website is not null, false)
        as has_same_site,
    coalesce(noise.phone < 2 and r.phone is not null and o.phone is not null, false)
        as has_same_phone,
    coalesce(noise.street < 2 and r.street is not null and o.street is not null,
        false) as has_same_street,
    coalesce(r.registration_number = o.registration_number, false)
    or coalesce(r.tax_id = o.tax_id, false)
    or coalesce(r.duns_number = o.duns_number, false)
    or coalesce(r.lei = o.lei, false) as has_same_identifier,
    r.salesforce_id is not null as names_the_account,
    r.city is not null as has_same_city,
    r.country is not null as has_same_country,
    has_same_name::int + has_same_site::int + has_same_phone::int
    + has_same_street::int + has_same_identifier::int + names_the_account::int
        as strong_signals
from n.noise as noise
inner join n.noisy_name as t on noise.i = t.i
inner join n.noisy_site as s on noise.i = s.i
inner join n.crm_record as r
    on noise.c = r.c and noise.copy = r.copy
    and r.system = case when noise.in_hubspot then 'hubspot' else 'salesforce' end
inner join n.crm_record as o on noise.c = o.c and o.copy = 0
    and o.system = 'salesforce' and o.id <> r.id
"""

# A brand alone could be anybody's.
DECIDABLE = """
update n.crm_record set decidable = false
where id in (
    select id from n.signal where strong_signals = 0 and not has_similar_name
)
"""

_FLAGS = {
    "name mistyped": "t.is_mistyped",
    "name abbreviated": "t.is_abbreviated",
    "name word dropped": "t.is_dropped",
    "name reordered": "t.is_reordered",
    "name transliterated": "t.is_transliterated",
    "name ampersand": "t.has_other_ampersand",
    "name trading": "noise.trading and t.brand <> t.stem",
    "name article": "noise.article",
    "name comma": "noise.comma and t.form_noise is distinct from 'dropped'"
    " and t.form_noise is distinct from 'trading'",
    "site free_mail": "noise.site = 4 and s.website is not null",
    "site other_suffix": "noise.site = 3 and s.website is not null",
    "site subdomain": "noise.site = 2 and s.website is not null",
    "site path": "noise.site = 1 and s.website is not null",
    "site missing": "s.website is null",
    "phone reformatted": "noise.phone = 1 and r.phone is not null",
    "phone other": "noise.phone = 3 and r.phone is not null",
    "phone missing": "r.phone is null",
    "street abbreviated": "noise.street = 1 and r.street is not null"
    " and r.street <> w.street",
    "street moved": "noise.street = 3 and r.street is not null",
    "street missing": "r.street is null",
    "city missing": "r.city is null",
    "postal spaced": "noise.postal = 2 and noise.street <> 3"
    " and r.postal_code is not null",
    "postal missing": "r.postal_code is null",
    "country code": "noise.country = 1 and r.country is not null",
    "country other_name": "noise.country = 2 and r.country is not null",
    "country missing": "r.country is null",
    "casing upper": "noise.casing = 1",
    "casing lower": "noise.casing = 2",
    "trailing country": "noise.tail = 1",
    "trailing town": "noise.tail in (2, 3)",
    "identifier shared": "g.has_same_identifier",
    "grade faint": "noise.grade = 1",
    "grade undecidable": "noise.grade = 2",
}
KINDS = f"""
create table n.record_noise as
with flagged as (
    select
        r.system as source_system, r.id as source_record_id,
        unnest([
            {
    ", ".join(f"case when {sql} then '{kind}' end" for kind, sql in _FLAGS.items())
},
            case when t.form_noise <> 'trading' then 'form ' || t.form_noise end
        ]) as kind
    from n.signal as g
    inner join n.noise as noise on g.i = noise.i
    inner join n.named as w on g.c = w.c
    inner join n.noisy_name as t on g.i = t.i
    inner join n.noisy_site as s on g.i = s.i
    inner join n.crm_record as r on g.system = r.system and g.id = r.id
)
select * from flagged where kind is not null
order by all
"""
