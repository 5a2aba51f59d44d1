"""Command line: `python -m orchestration.lib.scorecard --help`."""

from __future__ import annotations

from pathlib import Path

import click
import duckdb

from orchestration.lib.scorecard import (
    Outcome,
    ScorecardFailure,
    card_bins,
    cross_validate,
    grade,
    read_table,
    score_rows,
)
from orchestration.lib.scorecard.report import card_lines, write_predictions

FILE = click.Path(path_type=Path, dir_okay=False)


@click.group(name="python -m orchestration.lib.scorecard")
def main() -> None:
    """Score cards on any CSV or Parquet file, by the SQL of the warehouse.

    Columns of which every value is a number are numbers, all others are texts;
    empty cells, NA, NaN, null and ? are missing.
    """


@main.command("grade")
@click.argument("file", type=FILE)
@click.option("--outcome", required=True, help="Column to be foretold.")
@click.option("--positive", help="Its value that counts as 1.")
@click.option("--group", help="Column whose rows of equal value are never parted.")
@click.option("--ignore", multiple=True, help="Column that is no feature; repeatable.")
@click.option("--folds", default=5, show_default=True, type=click.IntRange(min=2))
@click.option("--predictions", type=FILE, help="CSV of the held-back predictions.")
def grade_file(
    *,
    file: Path,
    outcome: str,
    positive: str | None,
    group: str | None,
    ignore: tuple[str, ...],
    folds: int,
    predictions: Path | None,
) -> None:
    """Say how good a card is on rows it was not trained on, and print the card.

    Without --group, rows whose features are all equal stay in one fold.
    """
    try:
        with duckdb.connect() as connection:
            table = read_table(
                connection,
                "rows",
                file,
                Outcome(outcome, positive),
                group=group,
                ignore=ignore,
            )
            scored = cross_validate(table, folds)
            found = connection.execute(
                "select outcome from rows_outcomes order by row_id"
            ).fetchall()
            outcomes = [int(row[0]) for row in found]
            if predictions:
                write_predictions(predictions, scored, outcomes)
            graded = grade(outcomes, [row.probability for row in scored])
            click.echo("\n".join(graded.lines))
            click.echo()
            click.echo("\n".join(card_lines(card_bins(table))))
    except ScorecardFailure as failure:
        raise click.ClickException(str(failure)) from failure


@main.command("score")
@click.option("--train", required=True, type=FILE, help="Rows to learn from.")
@click.option("--apply", required=True, type=FILE, help="Rows to score.")
@click.option("--outcome", required=True, help="Column of --train to be foretold.")
@click.option("--positive", help="Its value that counts as 1.")
@click.option("--ignore", multiple=True, help="Column that is no feature; repeatable.")
@click.option("--out", required=True, type=FILE, help="CSV of the predictions.")
def score_file(
    *,
    train: Path,
    apply: Path,
    outcome: str,
    positive: str | None,
    ignore: tuple[str, ...],
    out: Path,
) -> None:
    """Train a card on one file and score the rows of another one, in its order."""
    try:
        with duckdb.connect() as connection:
            training = read_table(
                connection, "train", train, Outcome(outcome, positive), ignore=ignore
            )
            applied = read_table(connection, "apply", apply, like=training)
            scored = score_rows(training, applied)
            write_predictions(out, scored)
    except ScorecardFailure as failure:
        raise click.ClickException(str(failure)) from failure
    click.echo(f"{len(scored)} rows scored. Written: {out}")


if __name__ == "__main__":
    main()
