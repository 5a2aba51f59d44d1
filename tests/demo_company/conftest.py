"""One small demo company, generated once per session and read by every test."""

import csv
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from orchestration.lib.demo_company.cli import main

Row = dict[str, str]


@dataclass
class Generated:
    """Folders of a generated company."""

    raw: Path
    key: Path

    def rows(self, table: str) -> list[Row]:
        """Rows of `<source>/<table>.csv`."""
        return read(self.raw / f"{table}.csv")

    def answers(self, kind: str) -> list[Row]:
        """Rows of the answer key: `issue` or `fact`."""
        rows = read(self.key / "answer_key.csv")
        return [row for row in rows if row["kind"] == kind]


def read(path: Path) -> list[Row]:
    """Rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def generate(folder: Path, *options: str) -> Generated:
    """Run the command as a user does."""
    made = Generated(folder / "raw", folder / "key")
    result = CliRunner().invoke(
        main, ["--out", str(made.raw), "--answer-key", str(made.key), *options]
    )
    assert result.exit_code == 0, result.output
    return made


@pytest.fixture(scope="session")
def company(tmp_path_factory: pytest.TempPathFactory) -> Generated:
    """The company that is committed, generated again."""
    return generate(tmp_path_factory.mktemp("company"))
