"""Expectation suites as YAML: what a border expects, of which query, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, get_args

import yaml

Border = Literal["raw", "marts"]
Severity = Literal["critical", "warning", "info"]

EXPECTATIONS = Path(__file__).parents[2] / "expectations"


class SuiteError(RuntimeError):
    """A suite file cannot be used; the text names the file and the mistake."""


@dataclass(frozen=True)
class Expectation:
    """One Great Expectations expectation; a critical one blocks when it fails."""

    type: str
    kwargs: Mapping[str, Any]
    severity: Severity
    why: str

    @property
    def columns(self) -> list[str]:
        """The batch's columns that the expectation reads."""
        names = ("column", "column_A", "column_B")
        return [str(self.kwargs[name]) for name in names if name in self.kwargs]


@dataclass(frozen=True)
class Batch:
    """The rows of one query and what is expected of them.

    `about` is the source system or the mart whose check this is. The batch
    applies when every `landed_all` and, if given, one `landed_any` of the
    sources (`stripe`) or source tables (`stripe.invoice`) was landed.
    `rows_behind` names the column that counts the rows an aggregate stands on;
    without it the batch's own rows are counted.
    """

    name: str
    about: str
    expectations: tuple[Expectation, ...]
    query: str | None = None
    double_columns_of: str | None = None
    landed_any: tuple[str, ...] = ()
    landed_all: tuple[str, ...] = ()
    rows_behind: str | None = None


@dataclass(frozen=True)
class Suite:
    """The batches of one file, named for it."""

    name: str
    batches: tuple[Batch, ...] = field(default_factory=tuple)


def load_suites(border: Border, root: Path = EXPECTATIONS) -> list[Suite]:
    """Read the suites of one border, in the order of their names.

    Raises SuiteError: a file is no suite; or the border has none.
    """
    files = sorted((root / border).glob("*.yml"))
    if not files:
        raise SuiteError(f"No expectation suites in {root / border}.")
    return [_suite(file) for file in files]


def _suite(file: Path) -> Suite:
    try:
        content = yaml.safe_load(file.read_text())
        batches = tuple(_batch(entry) for entry in content["batches"])
    except (yaml.YAMLError, KeyError, TypeError, ValueError) as error:
        raise SuiteError(f"{file} is not an expectation suite: {error!r}") from error
    return Suite(file.stem, batches)


def _batch(entry: Mapping[str, Any]) -> Batch:
    batch = Batch(
        **{
            **entry,
            "expectations": tuple(_expectation(each) for each in entry["expectations"]),
            "landed_any": tuple(entry.get("landed_any", ())),
            "landed_all": tuple(entry.get("landed_all", ())),
        }
    )
    if (batch.query is None) == (batch.double_columns_of is None):
        raise ValueError(f"{batch.name}: give either query or double_columns_of")
    return batch


def _expectation(entry: Mapping[str, Any]) -> Expectation:
    expectation = Expectation(**{"kwargs": {}, **entry})
    if expectation.severity not in get_args(Severity):
        raise ValueError(f"unknown severity {expectation.severity}")
    return expectation
