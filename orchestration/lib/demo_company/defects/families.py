"""Families: who answers for them, and who may see which part."""

from __future__ import annotations

from typing import Any

from orchestration.lib.demo_company.defects.planter import Planter
from orchestration.lib.demo_company.defects.team_facts import (
    access,
    on_team,
    team_gap,
    user,
)

_GLOBAL = 970
_NATIONAL = 971
_OPERATIONS = 972
_SPONSOR = 973
_PEOPLE = (
    (_GLOBAL, "Vera", "Lindqvist", "Global Account Director"),
    (_NATIONAL, "Owen", "Tallis", "National Account Manager"),
    (_OPERATIONS, "Ruth", "Sandoval", "Sales Operations Analyst"),
    (_SPONSOR, "Miles", "Ashdown", "Vice President Customers"),
)

# Families of several countries moved to the global director, others to the
# national manager; each with a row per name and per id, as Salesforce has it.
_MOVES = """
create table salesforce.account_history (
    id varchar, account_id varchar, field varchar, data_type varchar,
    old_value varchar, new_value varchar, created_by_id varchar,
    created_date timestamp, is_deleted boolean, _fivetran_synced timestamp
);
create table n.moved as
with families as (
    select "group" as family, count(distinct country) as countries
    from n.named where "group" >= 0 group by 1 having count(*) > 1
)
select
    w.c, w.account_id, w.company_id, a.owner_id as old_owner,
    case when f.countries > 1 then 970 else 971 end as owner,
    ts((getvariable('as_of') - date '1970-01-01' - 150 - w.c % 97) * 86400 + 39600)
        as moved_at
from families as f
inner join n.named as w on f.family = w."group" and w.parent < 0
inner join salesforce.account as a on w.account_id = a.id
order by w.c;
insert into salesforce.account_history
select
    sf_id('017', m.c * 2 + v.k), m.account_id, 'Owner', v.data_type,
    case v.k when 0 then old.name else old.id end,
    case v.k when 0 then new.name else new.id end,
    user_id(0), m.moved_at, false, synced()
from n.moved as m
cross join (values (0, 'Text'), (1, 'EntityId')) as v (k, data_type)
inner join salesforce.user as old on m.old_owner = old.id
inner join salesforce.user as new on user_id(m.owner) = new.id
order by 1;
update salesforce.account set
    owner_id = user_id(m.owner), last_modified_date = m.moved_at,
    system_modstamp = m.moved_at
from n.moved as m where account.id = m.account_id;
update hubspot.company set property_hubspot_owner_id = 51000000 + m.owner
from n.moved as m where company.id = m.company_id
"""


def plant(planter: Planter) -> None:
    """Plant the people above regions, and a family seen in parts."""
    for number, first, last, title in _PEOPLE:
        _person(planter, number, first, last, title)
    planter.build.sql(_MOVES)
    for (record,) in planter.build.rows(
        "select account_id from n.moved order by c limit 3"
    ):
        team_gap(planter, "R16", record, "scope_too_small", "")
    _family(planter)


def _person(planter: Planter, number: int, first: str, last: str, title: str) -> None:
    email = f"{first}.{last}{number}@atlas-instruments.com".lower()
    planter.insert(
        'salesforce."user"',
        id=user(number),
        name=f"{first} {last}",
        first_name=first,
        last_name=last,
        email=email,
        username=email,
        title=title,
        department="Europe",
        is_active=True,
        manager_id=user(0),
        user_type="Standard",
        _fivetran_deleted=False,
        _fivetran_synced=planter.synced,
    )
    planter.insert(
        "hubspot.owner",
        owner_id=51_000_000 + number,
        active_user_id=61_000_000 + number,
        email=email,
        first_name=first,
        last_name=last,
        type="PERSON",
        portal_id=4_410_022,
        created_at=planter.at(1_000),
        updated_at=planter.at(1_000),
        _fivetran_synced=planter.synced,
    )


def _family(planter: Planter) -> None:
    """Plant a holding of user 4 with parts of 5 and 6, in two countries."""
    german: dict[str, Any] = {
        "billing_country": "Germany",
        "billing_country_code": "DE",
    }
    top = planter.account("Rookhope Holding Inc.")
    north = planter.account(
        "Rookhope Nord GmbH", parent_id=top, owner_id=user(5), **german
    )
    south = planter.account("Rookhope South Inc.", parent_id=top, owner_id=user(6))
    depot = planter.account(
        "Rookhope Depot GmbH", parent_id=north, owner_id=user(5), **german
    )
    team_gap(planter, "R16", top, "scope_too_small", "owner")
    on_team(planter, north, 7, "Key Account Manager")
    on_team(planter, top, 9, "Customer Success Manager")
    for record, number, reason, may_see_subtree in (
        (north, 5, "owner", "true"),
        (south, 5, "any", ""),
        (top, 5, "any", ""),
        (top, 4, "owner", "false"),
        (south, 4, "any", ""),
        (north, 7, "team", "true"),
        (depot, 7, "ancestor_team", "true"),
        (top, 9, "team", "false"),
        (north, 9, "any", ""),
        (top, 0, "manager_of_owner", "true"),
        (top, 1, "any", ""),
        (north, 1, "manager_of_owner", "true"),
        (top, _OPERATIONS, "all_accounts", "true"),
    ):
        access(planter, record, number, reason, may_see_subtree)
