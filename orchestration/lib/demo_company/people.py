"""Users, contacts and leads."""

from __future__ import annotations

import numpy as np

from orchestration.lib.demo_company import naming
from orchestration.lib.demo_company.build import Build
from orchestration.lib.demo_company.companies import World
from orchestration.lib.demo_company.people_sql import CONTACTS, LEADS, USERS

MANAGERS = 4
AUTOMATION_USER = 999


def write(build: Build, world: World) -> None:
    """Write users, roles and owners; then contacts and leads."""
    settings = build.settings
    rng = settings.rng("people")
    users = max(14, world.size // 60)
    inactive = max(2, users // 10)
    build.frame(
        "users",
        active=np.arange(users) < users - inactive,
        manager=np.where(np.arange(users) < MANAGERS, 0, np.arange(users) % MANAGERS),
    )
    # Only active sellers own accounts.
    build.frame(
        "owner",
        owner=rng.integers(MANAGERS, users - inactive, world.size),
        former_owner=rng.integers(users - inactive, users, world.size),
        csm=rng.integers(MANAGERS, users - inactive, world.size),
    )
    build.sql(USERS)


def write_contacts(build: Build, world: World) -> None:
    """Write the contacts of both CRMs; `n.contact` numbers them per company."""
    rng = build.settings.rng("contacts")
    count = np.where(world.is_customer, rng.integers(3, 6, world.size), 2)
    company = np.repeat(np.arange(world.size), count)
    first = np.cumsum(count) - count
    position = np.arange(len(company)) - np.repeat(first, count)
    build.frame(
        "contact",
        company=company,
        position=position,
        first_name=rng.integers(0, 50, len(company)),
        last_name=rng.integers(0, 50, len(company)),
    )
    build.frame("contact_range", first=first, count=count)
    build.sql(CONTACTS)


def write_leads(build: Build, world: World) -> None:
    """Write leads: a third became an account, the others are other companies."""
    settings = build.settings
    rng = settings.rng("leads")
    size = settings.leads
    customers = np.flatnonzero(world.in_salesforce & ~world.has_duplicate)
    converted = np.sort(rng.choice(customers, min(size // 3, len(customers)), False))
    company = np.full(size, -1)
    company[: len(converted)] = converted
    names = naming.of_leads(settings.seed, size)
    known = settings.first_day + rng.integers(0, 1000, size)
    created = np.where(company >= 0, world.created_day[company] - 40, known)
    build.frame(
        "lead",
        company=company,
        root=names.first,
        middle=names.middle,
        second=names.second,
        created_day=np.minimum(created, settings.as_of_day - 5),
        first_name=rng.integers(0, 50, size),
        last_name=rng.integers(0, 50, size),
    )
    build.sql(LEADS)
