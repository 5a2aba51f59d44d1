"""Read JSON: one object per line, or an array of objects."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import duckdb

from orchestration.lib.landing.contract import Table
from orchestration.lib.landing.headers import HeaderMapping, map_header
from orchestration.lib.landing.naming import literal, quoted
from orchestration.lib.landing.staging import (
    ROW,
    BadRecord,
    StagedFile,
    clean_text,
    count_rows,
    text_relation,
)

_BLOCK = 1 << 20
_VALUE_LENGTH = 500
_IS_OBJECT = "case when json_valid(line) then json_type(line) end = 'OBJECT'"


def keys_of_head(text: str) -> list[str]:
    """Keys of the objects in the first megabyte, in order of appearance."""
    keys: dict[str, None] = {}
    for line in _objects(iter([text])) if _is_array(text) else text.splitlines():
        try:
            entry = json.loads(line)
        except ValueError:
            continue
        if isinstance(entry, dict):
            keys.update(dict.fromkeys(entry))
    return list(keys)


def stage_documents(
    connection: duckdb.DuckDBPyConnection,
    path: Path,
    label: str,
    table: Table,
    work: Path,
) -> tuple[StagedFile, HeaderMapping]:
    """Copy the values as cleaned text to Parquet and relate to that.

    The line number of a record is its position in the array or file, from 1.
    Objects and lists inside a record stay JSON text.
    """
    lines, target = work / "lines.parquet", work / "text.parquet"
    _copy_lines(connection, _one_per_line(path, work), lines)
    source = f"read_parquet({literal(str(lines))}, file_row_number = true)"
    good = f"(from {source} where {_IS_OBJECT})"
    keys = connection.execute(
        f"select key, min(file_row_number) from (select file_row_number, "
        f"unnest(json_keys(line)) as key from {good}) group by key order by 2, 1"
    ).fetchall()
    header = [str(key) for key, _ in keys]
    mapping = map_header(header, table)
    paths = ", ".join(literal(_pointer(header[at])) for at, _ in mapping.columns)
    select = ", ".join(
        f"{clean_text(f'vals[{at}]')} as {quoted(name)}"
        for at, (_, name) in enumerate(mapping.columns, start=1)
    )
    connection.execute(
        f"copy (select {select}, file_row_number as {ROW} from (select "
        f"file_row_number, json_extract_string(line, [{paths}]) as vals from {good})) "
        f"to {literal(str(target))} (format parquet, compression lz4)"
    )
    bad = connection.execute(
        f"select file_row_number + 1, line from {source} where trim(line) <> '' "
        f"and not coalesce({_IS_OBJECT}, false) order by 1"
    ).fetchall()
    names = [name for _, name in mapping.columns]
    types = text_relation(target, names)[1]
    columns = ", ".join([ROW, *map(quoted, names)])
    staged = StagedFile(
        label=label,
        relation=f"(select {columns} from read_parquet({literal(str(target))}))",
        types=types,
        row_count=count_rows(connection, f"read_parquet({literal(str(target))})"),
        bad_records=[
            BadRecord(int(line), str(text)[:_VALUE_LENGTH], "not a JSON object")
            for line, text in bad
        ],
    )
    return staged, mapping


def _pointer(key: str) -> str:
    return "/" + key.replace("~", "~0").replace("/", "~1")


def _copy_lines(connection: duckdb.DuckDBPyConnection, path: Path, out: Path) -> None:
    connection.execute(
        f"copy (select line from read_csv({literal(str(path))}, auto_detect = false, "
        "header = false, delim = '\x1f', quote = '', escape = '', new_line = '\\n', "
        "columns = {'line': 'VARCHAR'}, max_line_size = 67108864, "
        "null_padding = true)) "
        f"to {literal(str(out))} (format parquet, compression lz4)"
    )


def _one_per_line(path: Path, work: Path) -> Path:
    with path.open(encoding="utf-8", errors="replace") as file:
        if not _is_array(file.read(_BLOCK)):
            return path
        file.seek(0)
        target = work / "documents"
        with target.open("w", encoding="utf-8") as out:
            for text in _objects(iter(lambda: file.read(_BLOCK), "")):
                out.write(text.replace("\n", " ") + "\n")
    return target


def _is_array(text: str) -> bool:
    return text.lstrip().startswith("[")


def _objects(blocks: Iterator[str]) -> Iterator[str]:
    """Texts of an array's entries; what cannot be read comes as one last text."""
    decoder = json.JSONDecoder()
    buffer = next(blocks, "").lstrip()[1:]
    while True:
        buffer = buffer.lstrip(" \t\r\n,")
        try:
            end = decoder.raw_decode(buffer)[1]
        except ValueError:
            block = next(blocks, "")
            if block:
                buffer += block
                continue
            rest = buffer.strip().removesuffix("]").strip()
            if rest:
                yield rest
            return
        yield buffer[:end]
        buffer = buffer[end:]
