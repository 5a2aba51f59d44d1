"""The table of marts that `make parity` prints."""

from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.table import Table

from orchestration.lib.spark.comparison import MartComparison
from orchestration.lib.spark.dbt_build import SKIPPED

COLUMNS = (
    "rows\nDuckDB",
    "rows\nSpark",
    "only\nDuckDB",
    "only\nSpark",
    "types\ndiffer",
)


def print_report(
    console: Console,
    compared: Sequence[MartComparison],
    failed: Mapping[str, str],
) -> bool:
    """Print the table and what differs; say whether everything is equal.

    `failed` names the models that an engine did not build, with its words.
    """
    table = Table(title="The same marts on DuckDB and on Spark")
    table.add_column("mart", overflow="fold", min_width=24)
    for column in COLUMNS:
        table.add_column(column, justify="right")
    for result in compared:
        counts = (
            result.duckdb_rows,
            result.spark_rows,
            result.only_duckdb,
            result.only_spark,
            len(result.type_differences),
        )
        cells = [f"{count:,}" for count in counts]
        style = None if result.is_equal else "red"
        table.add_row(result.mart, *cells, style=style)
    console.print(table)
    print_failures(console, failed)
    different = [result for result in compared if not result.is_equal]
    for result in different:
        print_difference(console, result)
    if not different and not failed:
        console.print(f"{len(compared)} marts are equal, row by row and type by type.")
    return not different and not failed


def print_failures(console: Console, failed: Mapping[str, str]) -> None:
    """Print the models that were not built, and how many others waited for them."""
    skipped = [model for model, message in failed.items() if message == SKIPPED]
    for model, message in failed.items():
        if message != SKIPPED:
            console.print(f"[red]{model}[/red] was not built:")
            console.print(f"  {message}", markup=False, soft_wrap=True)
    if skipped:
        console.print(f"{len(skipped)} models were skipped after them.")


def print_difference(console: Console, result: MartComparison) -> None:
    """Print what a reader needs to find the cause."""
    console.print(f"[red]{result.mart}[/red]")
    lines = [*result.type_differences]
    if result.problem:
        lines.append(result.problem)
    elif result.duckdb_rows + result.spark_rows == 0:
        lines.append("no row on either engine: that proves nothing")
    if result.differing_columns:
        lines.append(f"columns that differ: {', '.join(result.differing_columns)}")
    if result.examples:
        lines.append("examples, DuckDB | Spark:")
        lines += [f"  {example}" for example in result.examples]
    for line in lines:
        console.print(f"  {line}", markup=False, highlight=False, soft_wrap=True)
