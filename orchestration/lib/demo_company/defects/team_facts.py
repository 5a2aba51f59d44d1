"""What planting on account teams has in common."""

from __future__ import annotations

from orchestration.lib.demo_company.defects.planter import Planter
from orchestration.lib.demo_company.ids import sf_id


def user(number: int) -> str:
    """Salesforce id of a user."""
    return sf_id("005", number)


def on_team(
    planter: Planter,
    record: str,
    number: int,
    role: str,
    *,
    days: int = 200,
    left: int | None = None,
) -> None:
    """Put a user on the team of an account; `left` days ago they went."""
    planter.insert(
        "salesforce.account_team_member",
        id=sf_id("01M", planter.number()),
        account_id=record,
        user_id=user(number),
        team_member_role=role,
        is_deleted=left is not None,
        created_date=planter.at(days),
        last_modified_date=planter.at(days if left is None else left),
        _fivetran_synced=planter.synced,
    )


def team_fact(
    planter: Planter, trap: str, holder: tuple[str, int], column: str, value: object
) -> None:
    """Expect a value of a user on an account's team; the column is `role.column`."""
    record, number = holder
    planter.key.fact(
        trap,
        "bridge_account_team",
        ("salesforce", "account", f"{record}|{user(number)}"),
        column,
        value,
        note="account|user, role.column",
    )


def team_gap(planter: Planter, trap: str, record: str, gap: str, role: str) -> None:
    """Expect a gap in a role; without a role, expect no such gap."""
    planter.key.fact(
        trap,
        "account_team_gaps",
        ("salesforce", "account", record),
        f"{gap}.role",
        role,
        note="gap.column; empty where there is no such gap",
    )


def access(
    planter: Planter, record: str, number: int, reason: str, may_see_subtree: str
) -> None:
    """Expect access for a reason; without `may_see_subtree`, expect none."""
    planter.key.fact(
        "T52",
        "bridge_account_access",
        ("salesforce", "account", f"{record}|{user(number)}"),
        f"{reason}.may_see_subtree",
        may_see_subtree,
        note="account|user, reason.column; empty where there is no access",
    )
