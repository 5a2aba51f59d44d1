"""A file's rows in the form that the models of a score card read."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

import duckdb

# What a cell without a value is written as, besides nothing.
MISSING = ["NA", "N/A", "NaN", "nan", "null", "NULL", "?"]
TRUE = {"1", "1.0", "true", "t", "yes", "y", "won"}
FALSE = {"0", "0.0", "false", "f", "no", "n", "lost"}


class ScorecardFailure(RuntimeError):
    """The card cannot be made. The text says why, and what to do."""


@dataclass(frozen=True)
class Outcome:
    """The column that is to be foretold."""

    column: str
    positive: str | None = None
    """The value that counts as 1; without it, yes, true, won and 1 do."""


@dataclass(frozen=True)
class Table:
    """Rows of a file, numbered from 1, in tables of a connection.

    `<name>_values` has row_id, feature, number_value and text_value;
    `<name>_outcomes`, where an outcome was asked for, row_id, outcome and
    row_group.
    """

    name: str
    connection: duckdb.DuckDBPyConnection
    columns: tuple[str, ...]
    numbers: dict[str, bool]
    """Features, and whether they are numbers."""


def read_table(
    connection: duckdb.DuckDBPyConnection,
    name: str,
    file: Path,
    outcome: Outcome | None = None,
    *,
    group: str | None = None,
    ignore: Collection[str] = (),
    like: Table | None = None,
) -> Table:
    """Read a CSV or Parquet file; every column that is not named is a feature.

    Rows of one group are never parted; without a group, rows of equal features
    are one. Like another table, it has that one's features and no others.

    Raises ScorecardFailure: the file cannot be read, has no rows, lacks a
    column, or its outcomes are not of two kinds.
    """
    columns = _load(connection, name, file)
    named = [column for column in (group, *ignore) if column]
    named += [outcome.column] if outcome else []
    wanted = [*named, *(like.numbers if like else ())]
    if missing := [column for column in wanted if column not in columns]:
        raise ScorecardFailure(
            f"{file} has no column {', '.join(map(repr, missing))}."
            f" It has: {', '.join(columns)}."
        )
    features = like.numbers if like else [c for c in columns if c not in named]
    if not features:
        raise ScorecardFailure(f"{file} has no column left to learn from.")
    if not connection.execute(f"select 1 from {name}_rows limit 1").fetchall():
        raise ScorecardFailure(f"{file} has no rows.")
    connection.execute(
        f"create table {name}_values (row_id bigint, feature varchar,"
        " number_value double, text_value varchar)"
    )
    numbers = {}
    for feature in features:
        is_number = like.numbers[feature] if like else None
        numbers[feature] = _add_feature(connection, name, feature, is_number)
    if outcome:
        _add_outcomes(connection, name, file, outcome, group)
    return Table(name, connection, tuple(columns), numbers)


def _load(connection: duckdb.DuckDBPyConnection, name: str, file: Path) -> list[str]:
    """Fill `<name>_rows`, all columns as text, and return the columns' names."""
    if not file.is_file():
        raise ScorecardFailure(f"There is no file {file}.")
    is_parquet = file.suffix.lower() in {".parquet", ".pq"}
    read = "read_parquet(?)" if is_parquet else "read_csv(?, all_varchar = true)"
    try:
        connection.execute(
            f"create table {name}_rows as select row_number() over () as"
            f' "row id", cast(columns(*) as varchar) from {read}',
            [str(file)],
        )
    except duckdb.Error as error:
        reason = str(error).splitlines()[0]
        raise ScorecardFailure(f"Cannot read {file}: {reason}") from error
    found = connection.execute(f"describe {name}_rows").fetchall()
    return [str(row[0]) for row in found][1:]


def _add_feature(
    connection: duckdb.DuckDBPyConnection,
    name: str,
    feature: str,
    is_number: bool | None,
) -> bool:
    """Add a column to `<name>_values`; say whether all it holds is numbers."""
    cells = (
        'select "row id" as row_id, case when not list_contains($missing, cell)'
        f" then cell end as cell from (select *, nullif(trim({quoted(feature)}), '')"
        f" as cell from {name}_rows)"
    )
    if is_number is None:
        (counts,) = connection.execute(
            f"select count(cell), count(try_cast(cell as double)) from ({cells})",
            {"missing": MISSING},
        ).fetchall()
        is_number = counts[0] == counts[1] and counts[0] > 0
    number = "try_cast(cell as double)" if is_number else "cast(null as double)"
    connection.execute(
        f"insert into {name}_values select row_id, $feature,"
        f" case when isfinite({number}) then {number} end,"
        f" {'null' if is_number else 'cell'} from ({cells})",
        {"feature": feature, "missing": MISSING},
    )
    return bool(is_number)


def _add_outcomes(
    connection: duckdb.DuckDBPyConnection,
    name: str,
    file: Path,
    outcome: Outcome,
    group: str | None,
) -> None:
    """Fill `<name>_outcomes`."""
    cell = f"trim({quoted(outcome.column)})"
    found = connection.execute(
        f"select distinct {cell} from {name}_rows order by all"
    ).fetchall()
    positives = _positives(file, outcome, [row[0] for row in found])
    row_group = f"coalesce({quoted(group)}, '')" if group else "features"
    connection.execute(
        f'create table {name}_outcomes as select "row id" as row_id,'
        f" cast(list_contains(?, {cell}) as int) as outcome,"
        f" {row_group} as row_group from {name}_rows inner join ("
        " select row_id, md5(string_agg(feature || '=' || coalesce("
        " cast(number_value as varchar), text_value, ''), '|' order by feature))"
        f' as features from {name}_values group by row_id) on "row id" = row_id',
        [positives],
    )


def _positives(file: Path, outcome: Outcome, values: list[str | None]) -> list[str]:
    """Return the values that count as 1."""
    column = f"{file}, column {outcome.column!r}"
    known = [value for value in values if value]
    if len(known) < len(values):
        raise ScorecardFailure(f"{column} has rows without a value: leave them out.")
    if len(known) == 1:
        raise ScorecardFailure(
            f"{column} is {known[0]!r} in every row: there is nothing to tell apart."
        )
    if outcome.positive is not None:
        positives = [value for value in known if value == outcome.positive]
    elif {value.lower() for value in known} <= TRUE | FALSE:
        positives = [value for value in known if value.lower() in TRUE]
    else:
        positives = []
    if not 0 < len(positives) < len(known):
        raise ScorecardFailure(
            f"{column} holds {', '.join(map(repr, known[:10]))}: name the one to be"
            " foretold with --positive."
        )
    return positives


def quoted(name: str) -> str:
    """Return a column's name as SQL takes it, whatever it holds."""
    return '"' + name.replace('"', '""') + '"'
