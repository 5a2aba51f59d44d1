"""Ownership: BODS-shaped statements and register stakes."""

from __future__ import annotations

from orchestration.lib.demo_company.build import Build


def write(build: Build) -> None:
    """Write statements of the groups' owners and the stakes of a register."""
    build.sql(_STATEMENTS)
    build.sql(_STAKES)


_STATEMENTS = """
create table n.owned as
select
    p.child, p.parent, c.lei as child_lei, c.legal_name as child_name,
    c.country_code, o.lei as parent_lei, o.legal_name as parent_name,
    [100, 75, 60, 51][(p.child % 4 + 1)::int]::decimal(9, 4) as share
from n.legal_parent as p
inner join n.legal_entity as c on p.child = c.entity
left join n.legal_entity as o on p.parent = o.entity;

create table ownership.bods_entity_statement as
select
    md5('entity' || e.entity) as statement_id, date '2025-02-01' as statement_date,
    'entity-' || e.entity as record_id, 'new' as record_status,
    'registeredEntity' as entity_type, e.legal_name as name,
    e.country_code as jurisdiction_code, 'XI-LEI' as identifier_scheme,
    e.lei as identifier
from n.legal_entity as e
where e.entity in (select child from n.owned)
    or e.entity in (select parent from n.owned)
order by record_id;

-- Two people own the top of every group.
create table ownership.bods_person_statement as
select
    md5('person' || child || k) as statement_id, date '2025-02-01' as statement_date,
    'person-' || child || '-' || k as record_id, 'new' as record_status,
    'knownPerson' as person_type,
    word('first_names', (child * 3 + k) % 50) || ' ' || word('last_names', child % 50)
        as full_name,
    country_code as nationality_code
from n.owned cross join (values (0), (1)) as v (k)
where parent_lei is null
order by record_id;

create table ownership.bods_relationship_statement as
with stakes as (
    select 'entity-' || child as owned, 'entity-' || parent as owner, share
    from n.owned where parent_lei is not null
    union all
    select 'entity-' || child, 'person-' || child || '-' || k,
        case when k = 0 then 60 else 40 end
    from n.owned cross join (values (0), (1)) as v (k) where parent_lei is null
)
select
    md5(owned || owner) as statement_id, 0 as interest_index,
    date '2025-02-01' as statement_date, owned || '/' || owner as record_id,
    'new' as record_status, owned as subject_record_id,
    owner as interested_party_record_id,
    null::varchar as interested_party_unspecified_reason, false as is_component,
    'shareholding' as interest_type, 'direct' as direct_or_indirect,
    owner like 'person%' as beneficial_ownership_or_control,
    share::decimal(9, 4) as share_exact, null::decimal(9, 4) as share_minimum,
    null::decimal(9, 4) as share_maximum,
    null::varchar as share_exclusive_minimum,
    null::varchar as share_exclusive_maximum, date '2016-01-01' as start_date,
    null::date as end_date
from stakes order by record_id
"""

_STAKES = """
create table ownership.register_stake as
select
    'stake-' || child as id, 'Companies Register' as register_name,
    parent_lei as owner_identifier, 'lei' as owner_identifier_type,
    parent_name as owner_name, child_lei as owned_identifier,
    'lei' as owned_identifier_type, child_name as owned_name,
    'ownership-of-shares' as nature_of_control,
    case when child % 3 = 0
        then case when share >= 75 then '75-100' else '50-75' end end as share_band,
    case when child % 3 <> 0 then share end as share_percent,
    case when child % 3 <> 0 then share end as voting_percent,
    date '2016-01-01' as start_date, null::date as end_date
from n.owned where parent_lei is not null
order by id
"""
