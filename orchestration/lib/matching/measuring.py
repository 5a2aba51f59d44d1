"""Measure the accounts of a built company against its true ones."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import duckdb
from scipy.stats import binomtest

_RECORDS = """
    create table records as
    select
        assignments.record_key, assignments.account_id as found_account,
        truth.true_account,
        truth.source_system in ('salesforce', 'hubspot') as is_crm
    from built.intermediate.int_account_assignments as assignments
    inner join '{truth}' as truth
        on assignments.source_system = truth.source_system
        and assignments.source_record_id = truth.source_record_id
    where truth.true_account is not null
"""
_PAIRS = """
    create table {side}_pairs as
    select
        first.record_key as record_key_a, second.record_key as record_key_b,
        first.is_crm and second.is_crm as is_crm,
        first.true_account = second.true_account as is_true,
        first.found_account = second.found_account as is_found
    from records as first
    inner join records as second
        on first.record_key < second.record_key
        and first.{side}_account = second.{side}_account
"""
_RATES = """
    select
        (select count(*) filter (where is_true) from found_pairs where {scope}),
        (select count(*) from found_pairs where {scope}),
        (select count(*) filter (where is_found) from true_pairs where {scope}),
        (select count(*) from true_pairs where {scope}),
        (
            select count(*) from true_pairs
            left join built.intermediate.int_scored_pairs as scored
                using (record_key_a, record_key_b)
            where {scope} and (is_found or score_band in ('accept', 'review'))
        )
"""
_SCOPES = {"all systems": "true", "CRM records": "is_crm"}


@dataclass(frozen=True)
class Rate:
    """A share with the counts behind it."""

    name: str
    hits: int
    total: int

    @property
    def value(self) -> float:
        """The share, 0 to 1; 0 of nothing."""
        return self.hits / self.total if self.total else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval by Wilson; anything, of nothing."""
        if not self.total:
            return 0.0, 1.0
        found = binomtest(self.hits, self.total).proportion_ci(0.95, "wilson")
        return float(found.low), float(found.high)

    def __str__(self) -> str:
        """One line for people."""
        low, high = self.interval
        return (
            f"{self.name:26} {self.value:.4f}  [{low:.4f}, {high:.4f}]"
            f"  {self.hits:,} of {self.total:,}"
        )


def measure(database: Path, truth: Path) -> list[Rate]:
    """Rates over pairs of records: precision, recall, recall with the review band.

    `truth` is the generator's file of true accounts. Raises duckdb.Error when
    the database holds no built accounts.
    """
    with duckdb.connect() as connection:
        connection.execute(f"attach '{database}' as built (read_only)")
        connection.execute(_RECORDS.format(truth=truth))
        for side in ("found", "true"):
            connection.execute(_PAIRS.format(side=side))
        rates = []
        for label, scope in _SCOPES.items():
            right, found, merged, true, seen = connection.execute(
                _RATES.format(scope=scope)
            ).fetchall()[0]
            rates += [
                Rate(f"{label}: precision", right, found),
                Rate(f"{label}: recall", merged, true),
                Rate(f"{label}: with review", seen, true),
            ]
    return rates


def pairs_per_record(database: Path) -> float:
    """How many pairs are compared per company record."""
    with duckdb.connect(str(database), read_only=True) as connection:
        rows = connection.execute(
            """
            select
                (select count(*) from intermediate.int_candidate_pairs)
                / (select count(*) from intermediate.int_company_records)
            """
        ).fetchall()
    return float(rows[0][0])
