"""Statements that name companies and say where and under which numbers they are."""

# An invented word of three syllables, of one number. Two slices of letters:
# a word of two syllables is the first and the last.
MACROS = """
create or replace macro capitalised(w) as upper(w[1]) || w[2:];
create or replace macro long_root(k) as capitalised(
    word('root_1', k % len(getvariable('root_1')))
    || word('root_2', k // len(getvariable('root_1')) % len(getvariable('root_2')))
    || word('root_3', k // len(getvariable('root_1')) // len(getvariable('root_2'))));
create or replace macro short_root(k) as capitalised(
    word('root_1', k % len(getvariable('root_1')))
    || word('root_3', k // len(getvariable('root_1'))));
create or replace macro acronym(k) as
    word('letters', k % 18) || word('middle_letters', k // 18 % 13)
    || word('letters', k // 234);
create or replace macro plain_ascii(w) as strip_accents(
    replace(replace(replace(replace(replace(replace(replace(w,
        'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'Ä', 'Ae'), 'Ö', 'Oe'), 'Ü', 'Ue'),
        'ß', 'ss'));
create or replace macro slug(w) as
    trim(regexp_replace(lower(plain_ascii(w)), '[^a-z0-9]+', '-', 'g'), '-');
-- Numbers without pattern or repetition: a step prime to the modulus.
create or replace macro digits(k, n) as
    lpad(((k::bigint * 618033989 + 271828183) % (10 ** n)::bigint)::varchar, n, '0');
"""

STEMS = """
create table n.stem as
with worded as (
    select
        i as c,
        case kind
            when 0 then long_root(first)
            when 1 then short_root(first)
            when 2 then word('families', first)
            when 3 then word('families', first) || ' & ' || word('families', last)
            when 4 then word('families', first) || ' ' || word('sons', language)
            when 5 then acronym(first)
            when 6 then word('adjectives', first) || ' ' || word('nouns', last)
            else word('towns', first)
        end as brand,
        case when middle >= 0 then word('middle', middle) end as middle_word,
        case when says_second then word('trades',
            language * len(getvariable('second')) + second) end as second_word,
        case when place >= 0 then word('towns', place) end as town_word,
        word('industries', second) as industry
    from n.name_part
)
select
    c, brand, second_word, industry,
    concat_ws(' ', brand, middle_word, second_word, town_word) as stem
from worded
order by c
"""

# Sites: where an earlier company took the name, the legal form tells them apart.
SITES = """
create table n.site as
with wished as (
    select
        s.c, slug(s.stem || ' ' || f.legal_form) || '.' || word('suffixes', k.country)
            as full_domain,
        case p.site_style
            when 0 then slug(s.stem)
            when 1 then replace(slug(s.stem), '-', '')
            else replace(slug(s.brand), '-', '')
        end || '.' || word('suffixes', k.country) as domain
    from n.stem as s
    inner join n.company as k on s.c = k.i
    inner join n.forms as f on k.country = f.country and k.form = f.form
    inner join n.place as p on s.c = p.i
),
ranked as (
    select *, row_number() over (partition by domain order by c) as taken from wished
)
select
    c, case when taken = 1 and domain like '_____%.%' then domain
        else full_domain end as own_domain
from ranked
order by c
"""

# One row per company with its words; everything else joins to it.
NAMES = """
create table n.named as
with worded as (
    select
        c.i as c, s.brand, s.stem, s.second_word, s.industry,
        f.legal_form, f.other_spelling, f.form_code,
        word('country_codes', c.country) as country_code,
        word('country_names', c.country) as country_name,
        word('suffixes', c.country) as suffix,
        word('authorities', c.country) as authority,
        word('currencies', c.currency) as currency_code,
        d.own_domain as domain, a.street, a.city, a.postal_code, t.phone,
        i.registration_number, i.tax_id, i.duns_number,
        k.kind > 0 as is_look_alike, k.kind as look_alike, k.site_of,
        p.shows, c.* exclude (i)
    from n.company as c
    inner join n.forms as f on c.country = f.country and c.form = f.form
    inner join n.stem as s on c.i = s.c
    inner join n.look_alike as k on c.i = k.i
    inner join n.place as p on c.i = p.i
    inner join n.site as d on k.site_of = d.c
    inner join n.address as a on k.address_of = a.c
    inner join n.address as t on k.phone_of = t.c
    inner join n.identifier as i on c.i = i.c
)
select
    worded.*,
    stem || ' ' || legal_form as legal_name,
    -- A few leave their legal form out where no register needs it.
    case when not has_lei and not is_look_alike and shows % 12 = 5 then stem
        else legal_name end as name,
    case when in_salesforce then account_id(c) end as account_id,
    case when has_duplicate then sf_id('001', c * 2 + 1) end as duplicate_id,
    case when has_third then sf_id('001', c + 10000000) end as third_id,
    case when in_hubspot then company_id(c) end as company_id,
    case when in_salesforce then account_id(c)
        else company_id(c)::varchar end as crm_id,
    case when has_lei then lei end as lei
from worded
left join n.leis on worded.c = leis.entity
order by c
"""
