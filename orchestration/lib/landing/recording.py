"""Fill the evidence tables for the files of one raw table."""

from __future__ import annotations

from collections.abc import Sequence

import duckdb
import numpy as np
import pandas as pd

from orchestration.lib.landing.contract import Table
from orchestration.lib.landing.evidence import FileLoad
from orchestration.lib.landing.naming import literal
from orchestration.lib.landing.orgs import Origin
from orchestration.lib.landing.problems import CastFile


def record_evidence(
    connection: duckdb.DuckDBPyConnection, table: Table, casts: Sequence[CastFile]
) -> tuple[FileLoad, ...]:
    """Write rejected and duplicate rows and unexpected columns; count per file."""
    return tuple(_record_file(connection, table, cast) for cast in casts)


def record_load(connection: duckdb.DuckDBPyConnection, load: FileLoad) -> None:
    """Add a file to `file_load`."""
    marks = ", ".join("?" for _ in load.values)
    connection.execute(f"insert into file_load values ({marks})", load.values)


def _record_file(
    connection: duckdb.DuckDBPyConnection, table: Table, cast: CastFile
) -> FileLoad:
    origin = Origin(table.source, cast.file.org)
    where = (table.source, table.name, cast.file.label)
    prefix = ", ".join(literal(name) for name in where)
    _record_lines(connection, cast)
    of_file = f"from problem join line using (landing_row) where file = {cast.at}"
    connection.execute(
        f"insert into rejected_row select {prefix}, line_number, record_id, "
        f"column_name, value, reason {of_file} and kind = 'rejected'"
    )
    connection.execute(
        f"insert into duplicate_row select {prefix}, line_number, record_id, reason "
        f"{of_file} and kind = 'duplicate'"
    )
    if cast.file.bad_records:
        bad = pd.DataFrame([vars(record) for record in cast.file.bad_records])
        connection.register("bad_record", bad)
        connection.execute(
            f"insert into rejected_row select {prefix}, line_number, null, null, "
            "value, reason from bad_record"
        )
        connection.unregister("bad_record")
    kept = "kept as custom field" if table.custom_fields else "landed as string"
    for name, header in cast.file.unexpected:
        action = kept + (f", was {header}" if header != name else "")
        connection.execute(
            "insert into unexpected_column values (?, ?, ?, ?, ?)",
            [*where, name, action],
        )
    counts = {
        str(kind): int(count)
        for kind, count in connection.execute(
            f"select kind, count(*) from problem where file = {cast.at} group by kind"
        ).fetchall()
    }
    duplicate = counts.get("duplicate", 0)
    rejected = counts.get("rejected", 0)
    return FileLoad(
        origin,
        table.name,
        cast.file.label,
        rows_read=cast.file.rows_read,
        rows_landed=cast.file.row_count - rejected - duplicate,
        rows_rejected=rejected + len(cast.file.bad_records),
        rows_duplicate=duplicate,
        notes=tuple(cast.file.notes),
    )


def _record_lines(connection: duckdb.DuckDBPyConnection, cast: CastFile) -> None:
    """Line numbers of the file's problem rows, as the table `line`."""
    rows = connection.execute(
        f"select landing_row from problem where file = {cast.at} order by 1"
    ).fetchnumpy()["landing_row"]
    positions = np.asarray(rows, dtype=np.int64)
    numbers = cast.file.lines(positions) if len(positions) else positions
    frame = pd.DataFrame({"landing_row": positions, "line_number": numbers})
    connection.register("line_frame", frame)
    connection.execute("create or replace temp table line as from line_frame")
    connection.unregister("line_frame")
