"""Cards as text, predictions as files."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from itertools import groupby
from math import sqrt
from pathlib import Path

from orchestration.lib.scorecard.cards import Bin, Prediction
from orchestration.lib.scorecard.reading import ScorecardFailure

# Bins of numbers are shown in so many ranges, or the table would have hundreds
# of lines; the card itself is finer.
RANGES = 6


def card_lines(bins: Sequence[Bin]) -> list[str]:
    """Return a card as a table: the feature that tells most comes first."""
    lines = [f"{'feature and value':<50} {'rows':>8} {'rate':>7} {'weight':>8}"]
    for feature, found in groupby(bins, lambda line: line.feature):
        rows = list(found)
        total = sum(line.example_count for line in rows)
        spread = sqrt(sum(b.example_count * b.weight**2 for b in rows) / total)
        if feature:
            lines.append(f"{feature} (spread {spread:.2f})")
        lines += [_line(line) for line in _folded(rows)]
    return lines


def _folded(bins: list[Bin]) -> Iterable[Bin]:
    """Join neighbouring bins of numbers; each weight is the mean over its rows."""
    numbers = [line for line in bins if line.kind == "number"]
    total = sum(line.example_count for line in numbers)
    seen, parts = 0, []
    for line in numbers:
        place = int((seen + line.example_count / 2) * RANGES / total)
        parts.append((place, line))
        seen += line.example_count
    for _, found in groupby(parts, lambda part: part[0]):
        rows = [line for _, line in found]
        count = sum(line.example_count for line in rows)
        yield Bin(
            feature=rows[0].feature,
            kind="number",
            lower_bound=rows[0].lower_bound,
            upper_bound=rows[-1].upper_bound,
            text_value=None,
            example_count=count,
            won_count=sum(line.won_count for line in rows),
            weight=sum(line.weight * line.example_count for line in rows) / count,
        )
    yield from (line for line in bins if line.kind != "number")


def _line(line: Bin) -> str:
    if line.kind == "number":
        lower = "" if line.lower_bound is None else f"from {line.lower_bound:g}"
        upper = "" if line.upper_bound is None else f"below {line.upper_bound:g}"
        name = f"{lower} {upper}".strip() or "any number"
    else:
        name = line.text_value or {"base": "base"}.get(line.kind, f"({line.kind})")
    rate = line.won_count / line.example_count
    return f"  {name[:48]:<48} {line.example_count:>8} {rate:>7.3f} {line.weight:>8.3f}"


def write_predictions(
    file: Path, predictions: Iterable[Prediction], outcomes: Sequence[int] | None = None
) -> None:
    """Write a line per row of the table, in its order.

    Raises ScorecardFailure when the file cannot be written.
    """
    columns = ["row_number", "score", "probability"]
    columns += ["probability_low", "probability_high"]
    try:
        with file.open("w", encoding="utf-8", newline="") as text:
            writer = csv.writer(text, lineterminator="\n")
            writer.writerow([*columns, "outcome"] if outcomes else columns)
            for row in predictions:
                cells = [row.row_id, row.score, row.probability]
                cells += [row.probability_low, row.probability_high]
                known = [outcomes[row.row_id - 1]] if outcomes else []
                writer.writerow([*cells, *known])
    except OSError as error:
        raise ScorecardFailure(f"Cannot write {file}: {error.strerror}.") from error
