"""How good probabilities are, once it is known what came of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from math import log

# Probabilities are compared with what came of them in so many groups.
GROUPS = 10
# No probability is taken to be closer to 0 or 1 when its surprise is measured.
CLOSEST = 1e-6


@dataclass(frozen=True)
class Grade:
    """What a list of probabilities is worth."""

    row_count: int
    positive_count: int
    auc: float
    """Chance that a positive has a higher probability than a negative."""
    brier: float
    """Mean square of the difference between probability and outcome."""
    calibration_error: float
    """Mean difference between probability and rate, in tenths of the rows."""
    log_loss: float
    """Mean surprise, in nats."""

    @property
    def lines(self) -> list[str]:
        """The grade in words."""
        return [
            f"rows       {self.row_count}, of them {self.positive_count} positive",
            f"AUC        {self.auc:.4f}",
            f"Brier      {self.brier:.4f}",
            f"ECE        {self.calibration_error:.4f}",
            f"log loss   {self.log_loss:.4f}",
        ]


def grade(outcomes: Sequence[int], probabilities: Sequence[float]) -> Grade:
    """Grade probabilities by the outcomes of the same rows."""
    count = len(outcomes)
    pairs = sorted(zip(probabilities, outcomes, strict=True))
    bounded = [(min(max(p, CLOSEST), 1 - CLOSEST), y) for p, y in pairs]
    return Grade(
        row_count=count,
        positive_count=sum(outcomes),
        auc=_auc(pairs),
        brier=sum((p - y) ** 2 for p, y in pairs) / count,
        calibration_error=_calibration_error(pairs),
        log_loss=-sum(log(p if y else 1 - p) for p, y in bounded) / count,
    )


def _auc(pairs: list[tuple[float, int]]) -> float:
    """Area under the curve, by ranks; equal probabilities share theirs."""
    positives = sum(outcome for _, outcome in pairs)
    rank_sum, start = 0.0, 0
    while start < len(pairs):
        end = start
        while end < len(pairs) and pairs[end][0] == pairs[start][0]:
            end += 1
        tied = sum(outcome for _, outcome in pairs[start:end])
        rank_sum += tied * (start + 1 + end) / 2
        start = end
    negatives = len(pairs) - positives
    return (rank_sum - positives * (positives + 1) / 2) / (positives * negatives)


def _calibration_error(pairs: list[tuple[float, int]]) -> float:
    count = len(pairs)
    # Rows of equal probability are alike: each has the rate of all of them.
    rates: list[tuple[float, float]] = []
    for probability, found in groupby(pairs, lambda pair: pair[0]):
        outcomes = [outcome for _, outcome in found]
        rates += [(probability, sum(outcomes) / len(outcomes))] * len(outcomes)
    bounds = [count * group // GROUPS for group in range(GROUPS + 1)]
    differences = (
        abs(sum(p - rate for p, rate in rates[start:end]))
        for start, end in pairwise(bounds)
    )
    return sum(differences) / count
