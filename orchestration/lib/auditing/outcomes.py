"""What an audit found: one outcome per expectation, and the verdict over all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from orchestration.lib.auditing.suites import Border, Severity

Status = Literal["passed", "failed", "no rows", "not applicable"]


@dataclass(frozen=True)
class Outcome:
    """One expectation against one batch.

    `no rows` means that nothing stood behind the expectation, which is a
    failure; `not applicable` that its source was never landed, which is not.
    `observed` is what was seen, in words.
    """

    suite: str
    batch: str
    about: str
    expectation: str
    severity: Severity
    status: Status
    rows_behind: int | None
    observed: str
    why: str

    @property
    def is_failure(self) -> bool:
        """Whether the expectation was not met, or had nothing to be met by."""
        return self.status in ("failed", "no rows")

    @property
    def is_blocking(self) -> bool:
        """Whether the failure stops the run."""
        return self.is_failure and self.severity == "critical"

    def __str__(self) -> str:
        """Name the table, the expectation and the observed value in one line."""
        return (
            f"{self.about} ({self.suite}/{self.batch}): {self.expectation}"
            f" {self.status}: {self.observed}"
        )


@dataclass(frozen=True)
class Audit:
    """All outcomes of one border for one as-of date."""

    border: Border
    as_of_date: date
    outcomes: tuple[Outcome, ...]

    @property
    def blocking(self) -> list[Outcome]:
        """Failed critical expectations."""
        return [outcome for outcome in self.outcomes if outcome.is_blocking]

    @property
    def warnings(self) -> list[Outcome]:
        """Failed expectations that are reported and do not block."""
        return [
            outcome
            for outcome in self.outcomes
            if outcome.is_failure and not outcome.is_blocking
        ]

    @property
    def is_passed(self) -> bool:
        """Whether the run may go on."""
        return not self.blocking

    def count(self, status: Status) -> int:
        """Outcomes with a status."""
        return sum(outcome.status == status for outcome in self.outcomes)

    def about(self, subject: str) -> Audit:
        """The part of the audit that is about one source or mart."""
        chosen = tuple(each for each in self.outcomes if each.about == subject)
        return Audit(self.border, self.as_of_date, chosen)
