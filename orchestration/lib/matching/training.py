"""Estimate the match weights from a company whose true accounts are known."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from orchestration.lib.matching.comparisons import COMPARISONS
from orchestration.lib.matching.model import linker, store_records

# Only records that people type: what billing and support call a customer is
# mostly copied from the CRM and would make agreement look easy.
_TYPED = "source_system in ('salesforce', 'hubspot')"
_MAX_PAIRS = 5e6
_SEED = 1
# DuckDB reads either format of the answer key by the name of the file.
_LABELLED = """
    create table records as
    select unlabelled.*, cast(truth.true_account as varchar) as account
    from unlabelled
    inner join (
        select source_system || ':' || source_record_id as record_key, true_account
        from '{truth}' where true_account is not null
    ) as truth on unlabelled.record_key = truth.record_key
"""
# No agreement is worth more than this share of strangers agreeing by mistake,
# however rare it is in an invented company, and no disagreement rules a match
# out: real records are wrong more often than invented ones.
FEWEST_STRANGERS = 2e-6
FEWEST_MATCHES = 1e-2
# What no match showed, and strangers do, speaks against one by three bits.
UNSEEN = 1 / 8


@dataclass(frozen=True)
class Weight:
    """One row of the seed `match_weights`."""

    feature: str
    level: str
    m_probability: float | None
    u_probability: float | None

    @property
    def match_weight(self) -> float:
        """Binary logarithm of m over u."""
        if self.m_probability is None or self.u_probability is None:
            return 0.0
        return math.log2(self.m_probability / self.u_probability)


def train(database: Path, truth: Path) -> list[Weight]:
    """Estimate m from labelled pairs and u from random pairs, with Splink.

    `truth` is the generator's file of true accounts. Raises duckdb.Error when
    the database holds no built matching features.
    """
    with duckdb.connect() as connection:
        connection.execute(f"attach '{database}' as built (read_only)")
        connection.execute("use built")
        connection.execute("create schema memory.training")
        store_records(connection, "memory.training.unlabelled", _TYPED)
        connection.execute("use memory.training")
        connection.execute(_LABELLED.format(truth=truth))
        trained = linker(connection, "records", 1e-4, "l.account = r.account")
        trained.training.estimate_u_using_random_sampling(
            max_pairs=_MAX_PAIRS, seed=_SEED, min_count_per_level=None
        )
        trained.training.estimate_m_from_label_column("account")
        settings = trained.misc.save_model_to_json()
    return _weights(settings)


def _weights(settings: dict[str, Any]) -> list[Weight]:
    """The rows of the seed, in the order of the comparisons."""
    weights = []
    for comparison, trained in zip(COMPARISONS, settings["comparisons"], strict=True):
        found = {
            level["label_for_charts"]: level for level in trained["comparison_levels"]
        }
        for name, _ in comparison.levels:
            level = found[name]
            weights.append(
                _weight(
                    comparison.feature,
                    name,
                    level.get("m_probability") or 0.0,
                    level.get("u_probability") or 0.0,
                )
            )
        weights.append(Weight(comparison.feature, "unknown", None, None))
    return weights


def _weight(feature: str, level: str, m: float, u: float) -> Weight:
    """One row of the seed; a level that the company never shows says nothing."""
    if not m and not u:
        return Weight(feature, level, None, None)
    strangers = max(u, FEWEST_STRANGERS)
    # Agreement and disagreement alike: by what strangers do, not by its name.
    fewest = min(FEWEST_MATCHES, strangers * UNSEEN)
    return Weight(feature, level, max(m, fewest), strangers)
