"""Tickets at the edge of what was promised for them."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from orchestration.lib.demo_company.defects import service_records as records
from orchestration.lib.demo_company.defects.planter import Planter

_FRIDAY = 4
_BERLIN = ZoneInfo("Europe/Berlin")


def plant(planter: Planter) -> None:
    """Write the histories of all tickets, and plant those at the edge."""
    planter.build.sql(_HISTORIES)
    planter.insert(
        "zendesk.user",
        id=records.MACHINE,
        name="Answer Bot",
        role="agent",
        active=True,
        created_at=planter.at(900),
        updated_at=planter.at(900),
        _fivetran_deleted=False,
        _fivetran_synced=planter.synced,
    )
    _changed_tier(planter)
    record = records.customer(planter, "Ostrander Castings Inc.", [(900, 700, 0)])
    organization = records.organization(planter, record, "Ostrander Castings")
    _edges(planter, organization)
    _weekend(planter, organization)
    _open_breach(planter, organization)
    _machine_first(planter, organization)
    _raised_and_reopened(planter, organization)
    for column, value in (("any.is_missed", "true"), ("any.last_touch_at", "")):
        planter.key.fact(
            "R92",
            "engagement_cadence",
            ("salesforce", "account", record),
            column,
            value,
            note="channel.column; Platinum for two years, and never talked with",
        )


def state(planter: Planter, number: int, column: str, value: object, note: str) -> None:
    """State a column of what was promised for a ticket."""
    source = ("zendesk", "ticket", number)
    planter.key.fact("R56", "sla_compliance", source, column, value, note=note)


def _changed_tier(planter: Planter) -> None:
    """A ticket of a Platinum account that is Silver when it is solved."""
    record = records.customer(
        planter, "Halvorsen Turbines Inc.", [(800, 800, 100), (20, 100, 0)]
    )
    organization = records.organization(planter, record, "Halvorsen Turbines")
    opened = planter.at(104)
    number = records.ticket(planter, organization, opened, solved=planter.at(90))
    records.comment(planter, number, opened + dt.timedelta(hours=5))
    note = "Platinum when it was opened, Silver when it was solved"
    state(planter, number, "tier_at_opening", "Platinum", note)
    state(planter, number, "sla_state", "late", note)
    source = ("salesforce", "account", record)
    tiers = "unrated, Platinum, Silver"
    planter.key.fact("T47", "bridge_account_tiers", source, "tier", tiers, note=note)
    planter.key.fact("T47", "dim_accounts", source, "tier", "Silver", note=note)


def _edges(planter: Planter, organization: int) -> None:
    """Tickets answered a minute before, at and after the target."""
    for minutes, sla_state in ((239, "met"), (240, "met"), (241, "late")):
        opened = planter.at(30)
        answered = opened + dt.timedelta(minutes=minutes)
        number = records.ticket(
            planter, organization, opened, solved=answered + dt.timedelta(hours=1)
        )
        records.comment(planter, number, answered)
        state(planter, number, "sla_state", sla_state, "answered at the edge")
        state(planter, number, "elapsed_minutes", minutes, "answered at the edge")


def _weekend(planter: Planter, organization: int) -> None:
    """A ticket of a Friday evening, answered on Monday after four hours of work."""
    day = planter.as_of - dt.timedelta(days=14)
    day -= dt.timedelta(days=(day.weekday() - _FRIDAY) % 7)
    opened = _utc(day, 17)
    answered = _utc(day + dt.timedelta(days=3), 11)
    number = records.ticket(
        planter, organization, opened, priority="normal", solved=answered
    )
    records.comment(planter, number, answered)
    note = "an hour of Friday and three of Monday, in Berlin"
    state(planter, number, "elapsed_minutes", 240, note)
    state(planter, number, "sla_state", "met", note)


def _utc(day: dt.date, hour: int) -> dt.datetime:
    """The instant of a full hour in Berlin, UTC."""
    local = dt.datetime.combine(day, dt.time(hour), _BERLIN)
    return local.astimezone(dt.UTC).replace(tzinfo=None)


def _open_breach(planter: Planter, organization: int) -> None:
    """An escalated ticket that nobody answered for three days."""
    number = records.ticket(planter, organization, planter.at(3))
    planter.insert(
        "zendesk.ticket_tag",
        ticket_id=number,
        tag="escalated_by_customer",
        _fivetran_synced=planter.synced,
    )
    state(planter, number, "sla_state", "open_breach", "nobody answered")
    planter.key.fact(
        "R21",
        "open_escalations",
        ("zendesk", "ticket", number),
        "is_overdue",
        "true",
        note="older than the time it was to be solved in",
    )


def _machine_first(planter: Planter, organization: int) -> None:
    """A ticket that a machine answers at once, and a human too late."""
    opened = planter.at(25)
    number = records.ticket(
        planter, organization, opened, solved=opened + dt.timedelta(hours=9)
    )
    records.comment(planter, number, opened + dt.timedelta(seconds=20), records.MACHINE)
    answered = opened + dt.timedelta(hours=5)
    records.comment(planter, number, answered)
    note = "a machine answers nothing"
    state(planter, number, "first_response_at", answered, note)
    state(planter, number, "sla_state", "late", note)


def _raised_and_reopened(planter: Planter, organization: int) -> None:
    """A ticket whose priority was raised, and that was taken up again."""
    opened = planter.at(60)
    solved = opened + dt.timedelta(hours=20)
    number = records.ticket(
        planter, organization, opened, priority="low", solved=solved
    )
    planter.update("zendesk.ticket", number, priority="urgent")
    raised = opened + dt.timedelta(hours=2)
    records.change(planter, number, "priority", "urgent", raised)
    records.comment(planter, number, opened + dt.timedelta(hours=1))
    early = opened + dt.timedelta(hours=4)
    records.change(planter, number, "status", "solved", early)
    records.change(planter, number, "status", "open", early + dt.timedelta(hours=9))
    source = ("zendesk", "ticket", number)
    for column, value in (
        ("reopen_count", 1),
        ("escalated_at", raised),
        ("escalation_reason", "priority_raised"),
        ("opening_priority", "low"),
        ("solved_at", solved),
    ):
        planter.key.fact(
            "R21", "fct_tickets", source, column, value, note="raised and reopened"
        )


# Each drawn ticket got its status and its priority when it was opened; some
# waited for the customer after the answer.
_HISTORIES = """
create table zendesk.ticket_tag (
    ticket_id bigint, tag varchar, _fivetran_synced timestamp
);
create table zendesk.ticket_field_history as
select
    id as ticket_id, 'status' as field_name, created_at as updated,
    369000000::bigint as user_id, 'new' as value, synced() as _fivetran_synced
from zendesk.ticket
union all
select id, 'priority', created_at, 369000000, priority, synced()
from zendesk.ticket
where priority is not null
union all
select id, 'status', updated_at, 369000000, status, synced()
from zendesk.ticket
where status = 'solved' and updated_at > created_at
union all
select t.id, 'status', c.created + interval 1 minute, 369000000, 'pending', synced()
from zendesk.ticket as t
inner join zendesk.ticket_comment as c on t.id = c.ticket_id
where t.id % 5 = 2 and c.id % 4 = 1 and t.status = 'solved'
    and c.created > t.created_at and c.created + interval 1 minute < t.updated_at
order by ticket_id, updated, field_name
"""
