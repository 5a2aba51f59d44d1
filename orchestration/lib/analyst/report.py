"""Print differences: what moved, in which columns, with rows to look at."""

from rich.console import Console
from rich.table import Table as Grid

from orchestration.lib.analyst.comparison import Difference


def print_differences(console: Console, differences: list[Difference]) -> None:
    """A line per table, then details of those that differ."""
    grid = Grid("table", box=None, pad_edge=False)
    for heading in ("before", "after", "added", "removed", "changed"):
        grid.add_column(heading, justify="right")
    for difference in differences:
        counts = [difference.rows_before, difference.rows_after]
        counts += [difference.counts.get(s, 0) for s in ("added", "removed", "changed")]
        name = f"{difference.table.schema}.{difference.table.name}"
        grid.add_row(name, *(f"{count:,}" for count in counts))
    console.print(grid)
    for difference in differences:
        if not difference.is_empty:
            _print_details(console, difference)
    if all(difference.is_empty for difference in differences):
        console.print("Nothing differs from the last `make demo`.")


def _print_details(console: Console, difference: Difference) -> None:
    console.print(f"\n{difference.table.name}", style="bold")
    for change in difference.columns:
        console.print(f"  {change}")
    for column, count in difference.changes_by_column.items():
        console.print(f"  {column}: changed in {count:,} rows")
    for state, rows in difference.samples.items():
        for row in rows:
            console.print(f"  {state}: {' | '.join(map(str, row))}", markup=False)
