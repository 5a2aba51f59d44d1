"""The seeds of matching: weights and thresholds."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

from orchestration.lib.matching.training import Weight

WEIGHTS = Path("seeds/reference/match_weights.csv")
THRESHOLDS = Path("seeds/reference/match_thresholds.csv")
_COLUMNS = (
    "feature",
    "comparison_level",
    "m_probability",
    "u_probability",
    "match_weight",
)


def write_weights(path: Path, weights: Iterable[Weight]) -> None:
    """Write the seed; probabilities in seven digits, weights in bits."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(_COLUMNS)
        for weight in weights:
            writer.writerow(
                [
                    weight.feature,
                    weight.level,
                    _digits(weight.m_probability),
                    _digits(weight.u_probability),
                    f"{weight.match_weight:.4f}",
                ]
            )


def read_probabilities(path: Path) -> dict[tuple[str, str], tuple[float, float]]:
    """Probabilities m and u per feature and level, of those that have some."""
    with path.open(newline="", encoding="utf-8") as file:
        return {
            (row["feature"], row["comparison_level"]): (
                float(row["m_probability"]),
                float(row["u_probability"]),
            )
            for row in csv.DictReader(file)
            if row["m_probability"]
        }


def read_thresholds(path: Path) -> dict[str, float]:
    """Match weight of each threshold, in bits."""
    with path.open(newline="", encoding="utf-8") as file:
        return {
            row["threshold"]: float(row["match_weight"]) for row in csv.DictReader(file)
        }


def _digits(probability: float | None) -> str:
    return "" if probability is None else f"{probability:.7g}"
