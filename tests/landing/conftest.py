"""A small contract and a way to land files against it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pytest

from orchestration.lib.landing import LandingReport, land

CONTRACT = """
version: 2
sources:
  - name: salesforce
    tables:
      - name: account
        config:
          meta:
            primary_key: [id]
            version_columns: [system_modstamp]
            required: true
            ignored_columns: ["photo_url", "Noise.*"]
        columns:
          - {name: id, data_type: string, config: {meta: {required: true}}}
          - {name: name, data_type: string}
          - {name: is_deleted, data_type: boolean}
          - {name: number_of_employees, data_type: int}
          - {name: annual_revenue, data_type: "decimal(18,2)"}
          - {name: latitude, data_type: double}
          - {name: last_activity_date, data_type: date}
          - {name: system_modstamp, data_type: timestamp}
      - name: contact
        config: {meta: {primary_key: [id]}}
        columns:
          - {name: id, data_type: string}
          - {name: account_id, data_type: string}
          - {name: last_name, data_type: string}
          - {name: email, data_type: string}
      - name: opportunity
        config: {meta: {primary_key: [id]}}
        columns:
          - {name: id, data_type: string}
          - {name: account_id, data_type: string}
          - {name: stage_name, data_type: string}
          - {name: amount, data_type: "decimal(18,2)"}
          - {name: close_date, data_type: date}
          - {name: probability, data_type: "decimal(9,4)"}
      - name: product_2
        config: {meta: {primary_key: [id]}}
        columns:
          - {name: id, data_type: string}
          - {name: product_code, data_type: string}
"""
OTHERS = """
version: 2
sources:
  - name: hubspot
    tables:
      - name: contact
        config: {meta: {primary_key: [id]}}
        columns:
          - {name: id, data_type: bigint}
          - {name: property_email, data_type: string}
  - name: gleif
    tables:
      - name: lei_record
        config: {meta: {primary_key: [lei], file_names: ["*lei2*"]}}
        columns:
          - {name: lei, data_type: string}
          - {name: entity_legal_name, data_type: string}
          - {name: entity_successor_entity_1_successor_lei, data_type: string}
          - {name: registration_last_update_date, data_type: timestamp}
  - name: usage
    tables:
      - name: daily_usage
        config: {meta: {primary_key: [account_id, usage_date]}}
        columns:
          - {name: account_id, data_type: string}
          - {name: usage_date, data_type: date}
          - {name: active_users, data_type: int}
"""


@dataclass
class Desk:
    """Raw folder, contract and output of one test."""

    folder: Path

    @property
    def raw(self) -> Path:
        """Where deliveries go."""
        return self.folder / "delivery"

    @property
    def out(self) -> Path:
        """Where raw tables come out."""
        return self.folder / "build" / "raw"

    @property
    def database(self) -> Path:
        """The build database."""
        return self.folder / "build" / "atlas.duckdb"

    def put(self, name: str, content: str | bytes) -> Path:
        """Deliver a file."""
        path = self.raw / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def land(self, *raw: str | Path) -> LandingReport:
        """Land the raw folder and check that no row was lost."""
        report = land(
            raw or [self.raw], self.folder / "contract", self.out, self.database
        )
        for load in report.loads:
            told = load.rows_landed + load.rows_rejected + load.rows_duplicate
            assert load.rows_read == told, load
        for table, column in (
            ("file_load", "rows_read"),
            ("rejected_row", "rows_rejected"),
            ("duplicate_row", "rows_duplicate"),
        ):
            if table == "file_load":
                expected = len(report.loads)
            else:
                expected = getattr(report, column)
            rows = self.rows(f"select count(*) from landing.{table}")
            assert rows == [(expected,)], table
        return report

    def rows(self, query: str) -> list[Any]:
        """Rows of a query over the views."""
        with duckdb.connect(str(self.database)) as connection:
            return connection.execute(query).fetchall()

    def rejects(self) -> list[Any]:
        """Line, column, value and reason of every rejected row."""
        return self.rows(
            "select line_number, column_name, value, reason "
            "from landing.rejected_row order by all"
        )


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """An empty delivery with a small contract."""
    return make_desk(tmp_path)


def make_desk(folder: Path) -> Desk:
    """Write the contract below `folder`."""
    for source, text in (("salesforce", CONTRACT), ("others", OTHERS)):
        path = folder / "contract" / source / f"_{source}__sources.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return Desk(folder)


@pytest.fixture(scope="session")
def new_desk(
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[[], Desk]:
    """Make a desk per call, for property tests."""
    return lambda: make_desk(tmp_path_factory.mktemp("desk"))
