"""Models run on rows of a test, in memory, without dbt between."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import duckdb

# Models, seeds and the sources that tests land themselves.
RELATION = re.compile(
    r'"[^"]+"\."(?:intermediate|marts|ownership|reference|staging)"\."(\w+)"'
)


@dataclass(frozen=True)
class ModelSql:
    """The compiled models of a dbt target folder."""

    target: Path

    def of(self, name: str) -> str:
        """A model's SQL; what it reads are tables of the connection it runs on."""
        (path,) = (self.target / "compiled").glob(f"*/models/*/*/{name}.sql")
        return RELATION.sub(r"\1", path.read_text(encoding="utf-8"))

    def build(
        self, connection: duckdb.DuckDBPyConnection, names: Iterable[str]
    ) -> None:
        """Create a table per model, in this order."""
        for name in names:
            connection.execute(f"create table {name} as {self.of(name)}")
