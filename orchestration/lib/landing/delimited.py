"""Read delimited text with DuckDB's reader; broken records do not stop it.

A quote that is never closed swallows the lines after it. Such a line is
overwritten by line feeds in a copy and the file is read again, so that only the
broken line is lost, not those behind it.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import duckdb

from orchestration.lib.landing.lines import Blanked, line_numbers, lines_at
from orchestration.lib.landing.naming import literal, quoted
from orchestration.lib.landing.staging import (
    BadRecord,
    StagedFile,
    clean_text,
    count_rows,
    text_relation,
)

_REPAIRS = 20
_VALUE_LENGTH = 500
_REASONS = {
    "MISSING COLUMNS": "fewer values than the header has columns",
    "TOO MANY COLUMNS": "more values than the header has columns",
    "UNQUOTED VALUE": "a quote is not closed",
    "INVALID ENCODING": "not valid UTF-8",
    "LINE SIZE OVER MAXIMUM": "longer than 2 MB",
}
_Reject = tuple[int, str, str]


def stage_delimited(
    connection: duckdb.DuckDBPyConnection,
    path: Path,
    label: str,
    *,
    delimiter: str,
    width: int,
    columns: tuple[tuple[int, str], ...],
    work: Path,
) -> StagedFile:
    """Copy the wanted columns as cleaned text to Parquet and relate to that.

    `path` is UTF-8 with line feeds, its first record a header of `width` columns.
    """
    target = work / "text.parquet"
    blanked: list[Blanked] = []
    broken: list[_Reject] = []
    for left in reversed(range(_REPAIRS)):
        rejects = _copy(connection, path, (delimiter, width), columns, target)
        swallowing = [reject for reject in rejects if _swallows(reject)]
        if not swallowing or not left:
            break
        path = _blank(path, work, swallowing, blanked)
        broken += [(at, error, text.split("\n")[0]) for at, error, text in swallowing]
    rejects = sorted([*broken, *rejects])
    relation, types = text_relation(target, [name for _, name in columns])
    total = count_rows(connection, f"read_parquet({literal(str(target))})")
    offsets = [at for at, _, _ in rejects]
    standing = [at for at in offsets if at not in {span.offset for span in blanked}]
    return StagedFile(
        label=label,
        relation=relation,
        types=types,
        row_count=total,
        bad_records=_bad_records(path, rejects, blanked),
        lines=lambda rows: line_numbers(path, rows, total, standing, blanked),
    )


def _copy(
    connection: duckdb.DuckDBPyConnection,
    path: Path,
    layout: tuple[str, int],
    columns: tuple[tuple[int, str], ...],
    target: Path,
) -> list[_Reject]:
    """Write readable records; return offset, error and text of the others."""
    delimiter, width = layout
    connection.execute("drop table if exists reject_errors")
    connection.execute("drop table if exists reject_scans")
    names = ", ".join(f"'c{at}': 'VARCHAR'" for at in range(width))
    select = ", ".join(
        f"{clean_text(f'c{at}')} as {quoted(name)}" for at, name in columns
    )
    connection.execute(
        f"copy (select {select} from read_csv({literal(str(path))}, "
        f"auto_detect = false, header = true, delim = {literal(delimiter)}, "
        f"quote = '\"', escape = '\"', new_line = '\\n', columns = {{{names}}}, "
        f"skip = {_leading_blank_lines(path)}, "
        "strict_mode = true, store_rejects = true, rejects_limit = 0)) "
        f"to {literal(str(target))} (format parquet, compression lz4)"
    )
    rows = connection.execute(
        "select line_byte_position - 1, min(error_type), min(csv_line) "
        "from reject_errors group by all order by 1"
    ).fetchall()
    return [_without_blank_lines(*row) for row in rows]


def _leading_blank_lines(path: Path) -> int:
    with path.open("rb") as file:
        return next((at for at, line in enumerate(file) if line != b"\n"), 0)


def _without_blank_lines(offset: int, error: str, text: str) -> _Reject:
    stripped = text.lstrip("\n")
    return offset + len(text) - len(stripped), error, stripped.rstrip("\n")


def _swallows(reject: _Reject) -> bool:
    return reject[1] == "UNQUOTED VALUE" and "\n" in reject[2]


def _blank(
    path: Path, work: Path, swallowing: Sequence[_Reject], blanked: list[Blanked]
) -> Path:
    copy = work / "repaired"
    if path != copy:
        shutil.copyfile(path, copy)
    with copy.open("r+b") as file:
        for offset, _, _ in swallowing:
            file.seek(offset)
            length = len(file.readline().rstrip(b"\n"))
            file.seek(offset)
            file.write(b"\n" * length)
            blanked.append(Blanked(offset, length))
    return copy


def _bad_records(
    path: Path, rejects: list[_Reject], blanked: list[Blanked]
) -> list[BadRecord]:
    lines = lines_at(path, [at for at, _, _ in rejects], blanked)
    return [
        BadRecord(int(line), text[:_VALUE_LENGTH], _REASONS.get(error, error.lower()))
        for line, (_, error, text) in zip(lines, rejects, strict=True)
    ]
