"""Statements that spell the names and websites of copies with noise."""

from orchestration.lib.demo_company.address_words import NAME_ABBREVIATIONS
from orchestration.lib.demo_company.word_lists import replaced

# Each step changes the name that the step before left.
NAMES = f"""
create table n.noisy_name as
with worded as (
    select
        i, noise.*, w.stem, w.brand, w.legal_form, w.other_spelling, w.name,
        w.country_name, w.city as town,
        w.name <> w.stem as has_form,
        case when trading then w.brand else w.stem end as core,
        string_split(core, ' ') as words,
        -- Of three words or more, one goes; of two, only where nothing else does.
        case
            when not dropped or trading then core
            when len(words) > 2 then rtrim(array_to_string(list_filter(
                words, lambda word, place: place <> 2 + pick % (len(words) - 1)
            ), ' '), ' &')
            else core
        end as shorter
    from n.noise as noise inner join n.named as w using (c)
),
edited as (
    select
        *,
        case when reordered and len(words) > 1 and not trading
            then array_to_string(words[2:] || words[:1], ' ')
            else shorter end as moved,
        case when abbreviated then {replaced("moved", NAME_ABBREVIATIONS)}
            else moved end as abridged,
        case when transliterated then
            case when pick % 3 = 0 then strip_accents(abridged)
                else plain_ascii(abridged) end
            else abridged end as ascii,
        case when ampersand then replace(replace(ascii, ' & ',
            case when pick % 5 = 0 then ' + ' else ' and ' end), ' e ', ' & ')
            else ascii end as joined,
        -- What should have been changed and has nothing to change gets a typo.
        typo or (grade = 1 and abridged = stem) as mistypes,
        2 + (spot * (len(joined) - 1))::int % (len(joined) - 1) as p,
        case
            when not mistypes then joined
            when edit = 0 then joined[:p] || chr(letter::int) || joined[p + 1:]
            when edit = 1 then joined[:p - 1] || joined[p + 1:]
            when edit = 2 then joined[:p - 1] || chr(letter::int) || joined[p + 1:]
            else joined[:p - 1] || joined[p + 1] || joined[p] || joined[p + 2:]
        end as typed
    from worded
),
dressed as (
    select
        *,
        case when article and not typed like 'The %' then 'The ' else '' end
        || typed
        || case tail when 1 then ' ' || country_name when 2 then ' ' || town
            else '' end as called,
        case
            when trading then null
            when not has_form then case when adds_form then legal_form end
            when form = 0 then legal_form
            when form = 2 then other_spelling
        end as says_form
    from edited
),
complete as (
    select
        *,
        called || coalesce(
            case when comma then ', ' else ' ' end || says_form, ''
        ) || case when tail = 3 then ' (' || town || ')' else '' end as whole
    from dressed
)
select
    i, stem, brand, core, name, moved, shorter, abridged, ascii, joined, typed,
    trim(case casing when 1 then upper(whole) when 2 then lower(whole) else whole end)
        as noisy_name,
    typed <> joined as is_mistyped, abridged <> moved as is_abbreviated,
    shorter <> core as is_dropped, moved <> shorter as is_reordered,
    ascii <> abridged as is_transliterated, joined <> ascii as has_other_ampersand,
    case
        when trading then 'trading'
        when has_form and says_form is null then 'dropped'
        when has_form and form = 2 then 'respelled'
        when not has_form and says_form is not null then 'added'
    end as form_noise
from complete
"""

# Salesforce writes websites in many ways, HubSpot domains.
SITES = """
create or replace macro written_site(domain, style) as case (style % 4)::int
    when 0 then 'https://www.' || domain when 1 then 'www.' || domain
    when 2 then 'http://' || domain else domain end;

create table n.noisy_site as
with addressed as (
    select
        noise.i, noise.pick, noise.in_hubspot, noise.site,
        case
            when grade > 0 then null
            when site = 2 then ['shop.', 'portal.', 'mail.', 'eu.'][pick % 4 + 1]
                || domain
            when site = 3 then left(domain, len(domain) - len(suffix))
                || ['net', 'eu', 'io', 'org'][pick % 4 + 1]
            when site = 4 then
                ['gmail.com', 'outlook.com', 'gmx.net', 'yahoo.com'][pick % 4 + 1]
            when site < 2 then domain
        end as host
    from n.noise as noise inner join n.named as w using (c)
)
select
    i,
    case
        when host is null or in_hubspot or site = 4 then host
        when site = 1 then written_site(host, pick) ||
            ['/en', '/contact', '/de/kontakt', '/about/'][pick // 4 % 4 + 1]
        else written_site(host, pick)
    end as website,
    case when site < 3 then host end as same_domain_host
from addressed
"""
