"""The database a demo company is built in, and what all concerns share."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import numpy.typing as npt
import pandas as pd

from orchestration.lib.demo_company import countries, word_lists, words
from orchestration.lib.demo_company.ids import MACROS
from orchestration.lib.demo_company.key import AnswerKey
from orchestration.lib.demo_company.settings import Settings

SOURCES = (
    "salesforce",
    "hubspot",
    "zendesk",
    "stripe",
    "usage",
    "surveys",
    "planning",
    "gleif",
    "ownership",
    "enrichment",
    "carryover",
)
_WORDS: dict[str, list[str]] = {
    "root_1": words.ROOT_1,
    "root_2": words.ROOT_2,
    "root_3": words.ROOT_3,
    "first_names": words.FIRST_NAMES,
    "last_names": words.LAST_NAMES,
    "titles": words.TITLES,
    "ticket_subjects": words.TICKET_SUBJECTS,
    "task_subjects": words.TASK_SUBJECTS,
    "event_subjects": words.EVENT_SUBJECTS,
    "competitors": words.COMPETITORS,
    "loss_reasons": words.LOSS_REASONS,
    "currencies": list(countries.CURRENCIES),
    "country_codes": [c.code for c in countries.COUNTRIES],
    "country_names": [c.name for c in countries.COUNTRIES],
    "suffixes": [c.suffix for c in countries.COUNTRIES],
    "authorities": [c.authority for c in countries.COUNTRIES],
    **word_lists.LISTS,
}


@dataclass
class Build:
    """One generation: settings, database and answer key.

    Numbers are drawn with NumPy and registered as tables of schema `n`; SQL
    turns them into records in one schema per source.
    """

    settings: Settings
    con: duckdb.DuckDBPyConnection
    key: AnswerKey = field(default_factory=AnswerKey)

    @classmethod
    def open(cls, settings: Settings, scratch: Path | None = None) -> Build:
        """Prepare an empty database, in memory or spilling to `scratch`."""
        con = duckdb.connect(str(scratch / "demo.duckdb") if scratch else ":memory:")
        con.execute("set TimeZone = 'UTC'")
        con.execute("set memory_limit = '5GB'")
        con.execute("set enable_progress_bar = false")
        for schema in ("n", *SOURCES):
            con.execute(f"create schema {schema}")
        for name, values in _WORDS.items():
            con.execute(f"set variable {name} = ?", [values])
        as_of = settings.as_of.isoformat()
        con.execute(f"set variable synced_at = timestamp '{as_of} 22:00:00'")
        con.execute(f"set variable as_of = date '{as_of}'")
        con.execute(f"set variable seed = {settings.seed}")
        con.execute(MACROS)
        return cls(settings, con)

    def frame(self, name: str, **columns: npt.NDArray[Any]) -> None:
        """Store arrays of one length as table `n.<name>`, with row number `i`."""
        rows = len(next(iter(columns.values())))
        data = pd.DataFrame({"i": np.arange(rows, dtype=np.int64), **columns})
        self.con.register("incoming", data)
        self.con.execute(f"create or replace table n.{name} as select * from incoming")
        self.con.unregister("incoming")

    def sql(self, statement: str, parameters: list[Any] | None = None) -> None:
        """Run one statement or several."""
        self.con.execute(statement, parameters)

    def rows(
        self, query: str, parameters: list[Any] | None = None
    ) -> list[tuple[Any, ...]]:
        """Fetch the rows of a query."""
        return self.con.execute(query, parameters).fetchall()

    def array(self, query: str) -> npt.NDArray[Any]:
        """Fetch the only column of a query."""
        columns = self.con.execute(query).fetchnumpy()
        return np.asarray(next(iter(columns.values())))
