"""The matching of the models as a Splink model."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import duckdb

from orchestration.lib.matching.comparisons import COMPARISONS, RECORDS, Comparison

# Probabilities m and u of each feature's levels.
Probabilities = Mapping[tuple[str, str], tuple[float, float]]


def linker(
    connection: duckdb.DuckDBPyConnection,
    records: str,
    prior: float,
    blocking_rule: str,
    probabilities: Probabilities | None = None,
) -> Any:
    """A Splink linker over records of a built warehouse.

    `records` is the name of a table with the columns of `RECORDS`; `prior` the
    probability that two records taken at random are one company.
    """
    # Splink takes seconds to import, and only training and its test need it.
    from splink import DuckDBAPI, Linker, SettingsCreator  # noqa: PLC0415

    api = DuckDBAPI(connection)
    settings = SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name="record_key",
        comparisons=[_comparison(c, probabilities or {}) for c in COMPARISONS],
        blocking_rules_to_generate_predictions=[_blocking_rule(blocking_rule)],
        probability_two_random_records_match=prior,
        retain_intermediate_calculation_columns=True,
    )
    return Linker(api.register(records), settings, log_level="ERROR")


def store_records(connection: duckdb.DuckDBPyConnection, name: str, where: str) -> None:
    """Store the records of a built warehouse under a name, filtered."""
    connection.execute(f"create table {name} as {RECORDS} where {where}")


def _blocking_rule(condition: str) -> Any:
    from splink.blocking_rule_library import CustomRule  # noqa: PLC0415

    return CustomRule(condition)


def _comparison(comparison: Comparison, probabilities: Probabilities) -> Any:
    from splink import comparison_level_library as levels  # noqa: PLC0415
    from splink.comparison_library import CustomComparison  # noqa: PLC0415

    stated: list[Any] = []
    for name, condition in comparison.levels:
        level: Any = levels.CustomLevel(condition, label_for_charts=name)
        known = probabilities.get((comparison.feature, name))
        if known:
            level = level.configure(m_probability=known[0], u_probability=known[1])
        stated.append(level)
    # What no condition covers lacks a value on either side, and weighs nothing.
    unknown = levels.CustomLevel("true", label_for_charts="unknown")
    stated.append(unknown.configure(is_null_level=True))
    return CustomComparison(stated, output_column_name=comparison.feature)
