"""How well health foretells losses: `python -m orchestration.lib.health_measure`.

For a company of the generator, whose hidden condition the answer key holds: the
area under the curve of that condition, the most that any score could reach,
beside the composite, its components, the baselines and the learned card. All
are graded by the marts' own SQL or on the same customers.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from pathlib import Path

import click
import duckdb

from orchestration.lib.scorecard.grading import grade

FEWEST = 30
FILE = click.Path(path_type=Path, exists=True)
_METHODS = """
select as_of_date, method, lost_count, auc, auc_low, auc_high
from marts.health_backtest_methods
where outcome = ? and auc is not null
order by auc desc
"""
_CONDITIONS = """
select
    outcomes.as_of_date, avg(history.condition) as condition,
    case when ? = 'churn' then outcomes.churned_on else outcomes.lost_on end
        is not null as is_lost
from intermediate.int_health_outcomes as outcomes
inner join marts.bridge_account_sources as sources using (account_id)
inner join '{history}' as history
    on sources.source_system = history.source_system
    and sources.source_record_id = cast(history.source_record_id as varchar)
    and outcomes.as_of_date = cast(history.month_end_date as date)
group by outcomes.account_id, outcomes.as_of_date, is_lost
order by outcomes.as_of_date
"""


@dataclass(frozen=True)
class Found:
    """An area under the curve with its 95 % interval."""

    auc: float
    low: float
    high: float
    lost: int


def interval(auc: float, lost: int, kept: int) -> tuple[float, float]:
    """The 95 % interval of an area (Hanley and McNeil 1982)."""
    variance = auc * (1 - auc)
    variance += (lost - 1) * (auc / (2 - auc) - auc**2)
    variance += (kept - 1) * (2 * auc**2 / (1 + auc) - auc**2)
    reach = 1.96 * sqrt(variance / (lost * kept))
    return max(0.0, auc - reach), min(1.0, auc + reach)


def oracle(told: list[tuple[float, bool]]) -> Found | None:
    """How well the hidden condition tells who is lost; None for too few."""
    outcomes = [int(is_lost) for _, is_lost in told]
    lost = sum(outcomes)
    if lost < FEWEST or lost == len(outcomes):
        return None
    auc = grade(outcomes, [1 - float(condition) for condition, _ in told]).auc
    return Found(auc, *interval(auc, lost, len(outcomes) - lost), lost)


def measure(
    connection: duckdb.DuckDBPyConnection, history: Path, outcome: str
) -> dict[str, dict[str, Found]]:
    """By date, what each method reaches, the best first; last is the newest date."""
    told: dict[str, list[tuple[float, bool]]] = {}
    query = _CONDITIONS.format(history=history)
    for date, condition, is_lost in connection.execute(query, [outcome]).fetchall():
        told.setdefault(str(date), []).append((condition, is_lost))
    found: dict[str, dict[str, Found]] = {}
    for date, rows in told.items():
        if best := oracle(rows):
            found[date] = {"hidden condition": best}
    methods = connection.execute(_METHODS, [outcome]).fetchall()
    for day, method, *area in methods:
        if str(day) in found:
            lost, auc, low, high = map(float, area)
            found[str(day)][method] = Found(auc, low, high, int(lost))
    return found


@click.command(name="python -m orchestration.lib.health_measure")
@click.argument("database", type=FILE)
@click.option(
    "--answer-key", type=FILE, required=True, help="Folder of the answer key."
)
@click.option(
    "--outcome",
    type=click.Choice(["churn", "churn_or_contraction"]),
    default="churn",
    show_default=True,
)
@click.option("--dates", default=3, show_default=True, help="Newest quarter ends.")
def main(*, database: Path, answer_key: Path, outcome: str, dates: int) -> None:
    """Print the areas under the curve of a built company."""
    (history,) = answer_key.glob("true_condition_history.*")
    with duckdb.connect(str(database), read_only=True) as connection:
        found = measure(connection, history, outcome)
    for date, methods in list(found.items())[-dates:]:
        lost = methods["hidden condition"].lost
        click.echo(f"{date}: {lost} of outcome {outcome}")
        for method, area in methods.items():
            click.echo(
                f"  {method:24} {area.auc:.3f}  ({area.low:.3f} to {area.high:.3f})"
            )


if __name__ == "__main__":
    main()
