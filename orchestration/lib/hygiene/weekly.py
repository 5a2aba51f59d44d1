"""The weekly list of pairs that may be one account, dearest first."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from orchestration.lib.hygiene.release import OpenRelease, open_release
from orchestration.lib.hygiene.report import Report, Table

NAME = "weekly_duplicates"
DAYS = 7
_MART = "account_duplicates"

_OPEN = """
    select
        pairs.account_id_a,
        accounts_a.account_name as account_name_a,
        pairs.account_id_b,
        accounts_b.account_name as account_name_b,
        pairs.match_probability,
        pairs.money_at_stake,
        pairs.first_seen_date,
        pairs.evidence
    from marts.account_duplicates as pairs
    left join marts.dim_accounts as accounts_a
        on pairs.account_id_a = accounts_a.account_id
    left join marts.dim_accounts as accounts_b
        on pairs.account_id_b = accounts_b.account_id
    where pairs.status = 'open'
    order by
        pairs.money_at_stake desc nulls last,
        pairs.match_probability desc nulls last,
        pairs.account_id_a,
        pairs.account_id_b
"""
_COUNTS = """
    select
        count(*) filter (where status = 'open'),
        count(*) filter (where status = 'open' and first_seen_date > $since),
        count(*) filter (where status <> 'open' and resolved_date > $since),
        coalesce(sum(money_at_stake) filter (where status = 'open'), 0)
    from marts.account_duplicates
"""


def weekly_duplicates(serving: Path) -> Report:
    """Open candidate pairs of the live release, with what the last week changed.

    A pair is decided in the warehouse's own seed of decisions; nothing is
    merged here. Raises HygieneError: there is no release.
    """
    with open_release(serving) as release:
        figures, tables = _content(release)
        return Report(
            NAME,
            "Duplicates to review",
            release.as_of_date,
            release.release_id,
            figures,
            tables,
        )


def _content(release: OpenRelease) -> tuple[list[tuple[str, str]], list[Table]]:
    if not release.has(_MART):
        absent = f"none: this release has no mart {_MART}"
        return [("pairs to review", absent)], []
    since = release.as_of_date - timedelta(days=DAYS)
    [(pairs, new, decided, money)] = release.rows(_COUNTS, {"since": since})
    figures = [
        ("pairs to review", f"{pairs:,}"),
        (f"new since {since}", f"{new:,}"),
        (f"decided since {since}", f"{decided:,}"),
        ("money at stake", f"{money:,.2f}"),
    ]
    return figures, [release.table("open_pairs", "Pairs to review", _OPEN)]
