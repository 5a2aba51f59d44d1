"""Write the tables of a build as CSV or Parquet files."""

from __future__ import annotations

from pathlib import Path

from orchestration.lib.demo_company import gleif_columns
from orchestration.lib.demo_company.build import SOURCES, Build

MARKER = ".demo-company"
# Exports of people, as opposed to syncs, keep the casing of the API.
_API_CASED = {("salesforce", "contact"), ("salesforce", "campaign")}
_GLEIF = {
    "lei_record": ("lei2", gleif_columns.LEVEL_1),
    "relationship_record": ("rr", gleif_columns.RELATIONSHIP),
    "reporting_exception": ("repex", gleif_columns.EXCEPTION),
}


def write_tables(build: Build, out: Path, file_format: str) -> None:
    """Write every table except daily usage, which comes in chunks."""
    for source in SOURCES:
        (out / source).mkdir(parents=True, exist_ok=True)
        tables = build.rows(
            "select table_name from information_schema.tables"
            f" where table_schema = '{source}' order by table_name"
        )
        for (table,) in tables:
            if (source, table) == ("usage", "daily_usage"):
                continue
            if source == "gleif":
                _write_gleif(build, out, table, file_format)
            else:
                write_table(
                    build, out, source=source, table=table, file_format=file_format
                )


def write_table(
    build: Build,
    out: Path,
    *,
    source: str,
    table: str,
    file_format: str,
    part: str = "",
) -> Path:
    """Write one table as it lies; `part` numbers the files of a chunked one."""
    columns = "*"
    name = table
    if (source, table) in _API_CASED and file_format == "csv":
        name = api_case(table)
        columns = ", ".join(
            f'"{column}" as "{api_case(column)}"'
            for column in column_names(build, source, table)
        )
    path = out / source / f"{name}{part}.{file_format}"
    query = f"select {columns} from {source}.{table}"
    copy(build, query, path, file_format)
    return path


def copy(build: Build, query: str, path: Path, file_format: str) -> None:
    """Copy the rows of a query, in order, to a file."""
    options = "format parquet" if file_format == "parquet" else "format csv, header"
    build.sql(f"copy ({query}) to '{path}' ({options})")


def _write_gleif(build: Build, out: Path, table: str, file_format: str) -> None:
    """Write a golden-copy file: all columns, all quoted."""
    member, header = _GLEIF[table]
    filled = set(column_names(build, "gleif", table))
    columns = ", ".join(
        f'coalesce("{name}", \'\') as "{name}"'
        if name in filled
        else f"'' as \"{name}\""
        for name in header
    )
    day = build.settings.as_of.strftime("%Y%m%d")
    path = out / "gleif" / f"{day}-0800-gleif-goldencopy-{member}-golden-copy"
    path = path.with_name(f"{path.name}.{file_format}")
    query = f"select {columns} from gleif.{table} order by 1, 2, 3, 4, 5"
    if file_format == "parquet":
        copy(build, query, path, file_format)
    else:
        build.sql(f"copy ({query}) to '{path}' (format csv, header, force_quote *)")


def column_names(build: Build, source: str, table: str) -> list[str]:
    """Columns of a table, in order."""
    rows = build.rows(
        "select column_name from information_schema.columns"
        f" where table_schema = '{source}' and table_name = '{table}'"
        " order by ordinal_position"
    )
    return [name for (name,) in rows]


def api_case(name: str) -> str:
    """Spell a column as the Salesforce API does: AccountId, Legacy_Score__c."""
    if name.startswith("_"):
        return name
    return "".join(part.capitalize() for part in name.split("_"))
