"""Scores and what they are made of, on random signals."""

from decimal import Decimal

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from orchestration.lib.scorecard.grading import grade
from tests.demo_build import DemoBuild
from tests.model_sql import ModelSql

BEFORE, AFTER = "2026-06-02", "2026-06-30"
# Worst and best value of components: more is better, or less. The others have no
# weight.
COMPONENTS = {
    "adoption": (0, 1),
    "support_load": (2, 0),
    "usage_trend": (-50, 100),
    "satisfaction": (3, 4),
}
OTHERS = (
    "last_meaningful_touch",
    "relationship_breadth",
    "payment_behaviour",
    "contract_value_trend",
    "renewal_probability",
)
TYPES = {
    "weight": "decimal(9, 4)",
    "worst": "decimal(18, 6)",
    "best": "decimal(18, 6)",
    "value": "decimal(18, 6)",
}
SCORES = (
    "int_health_normalised_values",
    "int_health_scores",
    "int_health_component_scores",
)
# What the scores say of the customer beside.
CUSTOMER = {
    "is_current": "boolean",
    "is_customer": "boolean",
    "segment": "varchar",
    "motion": "varchar",
    "weight_set": "varchar",
    "arr_amount": "decimal(18, 2)",
    "tenure_days": "int",
}
raw_value = st.none() | st.decimals(-60, 120, places=3)
weights = st.tuples(*[st.integers(1, 9)] * len(COMPONENTS))
day = st.tuples(st.tuples(*[raw_value] * len(COMPONENTS)), weights)
examples = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
Day = tuple[tuple[Decimal | None, ...], tuple[int, ...]]


@pytest.fixture(scope="module")
def models(demo: DemoBuild) -> ModelSql:
    """The compiled models of the demo's build."""
    return ModelSql(demo.target)


def test_seed_and_models_know_the_same_components(demo: DemoBuild) -> None:
    seeded = demo.query("select component from reference.health_components")
    columns = demo.query(
        "select column_name from information_schema.columns"
        " where table_name = 'int_health_scores' and"
        " ends_with(column_name, '_contribution')"
    )
    assert {name.removesuffix("_contribution") for (name,) in columns} == {
        component for (component,) in seeded
    }


def scored(models: ModelSql, days: dict[str, Day]) -> duckdb.DuckDBPyConnection:
    """A database with the scores of one account on some days."""
    connection = duckdb.connect()
    columns = ", ".join(
        [
            f"{component}_{kind} {data_type}"
            for component in (*COMPONENTS, *OTHERS)
            for kind, data_type in TYPES.items()
        ]
        + [f"{name} {data_type}" for name, data_type in CUSTOMER.items()]
    )
    connection.execute(
        "create table int_health_raw_values"
        f" (account_id varchar, as_of_date date, {columns})"
    )
    nothing = [None] * (len(TYPES) * len(OTHERS) + len(CUSTOMER))
    for date, (values, shares) in days.items():
        row: list[object] = ["a", date]
        for bounds, value, weight in zip(
            COMPONENTS.values(), values, shares, strict=True
        ):
            row += [weight, *bounds, value]
        places = ", ".join("?" * (len(row) + len(nothing)))
        connection.execute(
            f"insert into int_health_raw_values values ({places})", row + nothing
        )
    models.build(connection, SCORES)
    return connection


def score(connection: duckdb.DuckDBPyConnection, date: str) -> tuple[Decimal, ...]:
    """Score, lower bound, upper bound and coverage of a day."""
    found = connection.execute(
        "select health_score, health_score_low, health_score_high,"
        " signal_coverage_rate from int_health_scores where as_of_date = ?",
        [date],
    ).fetchone()
    assert found
    return found


@given(before=day, after=day)
@examples
def test_drivers_sum_to_the_score_and_to_its_change(
    models: ModelSql, before: Day, after: Day
) -> None:
    with scored(models, {BEFORE: before, AFTER: after}) as connection:
        models.build(connection, ["int_health_changes"])
        sums = connection.execute(
            "select sum(contribution) from int_health_component_scores"
            " group by as_of_date order by as_of_date"
        ).fetchall()
        then, now = score(connection, BEFORE)[0], score(connection, AFTER)[0]
        assert [row[0] for row in sums] == [then, now]
        change, data, weight = connection.execute(
            "select sum(contribution_change), sum(data_change), sum(weight_change)"
            " from int_health_changes"
        ).fetchall()[0]
        assert change == (now or 0) - (then or 0)
        present = [
            [value is not None for value in values] for values, _ in (before, after)
        ]
        # Nothing but the data moved, nothing but the weights: to the roundings.
        if before[1] == after[1]:
            assert weight == 0
            if present[0] == present[1]:
                assert abs(change - data) <= Decimal("0.001")
        elif before[0] == after[0]:
            assert data == 0
            assert abs(change - weight) <= Decimal("0.001")


@given(whole=day, gone=st.integers(0, len(COMPONENTS) - 1))
@examples
def test_losing_a_signal_widens_the_interval_and_lifts_no_lower_bound(
    models: ModelSql, whole: Day, gone: int
) -> None:
    values, shares = whole
    less = tuple(None if i == gone else value for i, value in enumerate(values))
    with scored(models, {BEFORE: whole, AFTER: (less, shares)}) as connection:
        _, low, high, coverage = score(connection, BEFORE)
        found, low_less, high_less, coverage_less = score(connection, AFTER)
    assert low_less <= low
    assert high_less >= high
    assert coverage_less <= coverage
    if values[gone] is not None:
        assert coverage_less < coverage
        assert high_less - low_less > high - low
    rounding = Decimal("0.001")
    assert found is None or low_less - rounding <= found <= high_less + rounding


told = st.tuples(st.integers(0, 20), st.booleans())


@given(customers=st.lists(told, min_size=2, max_size=40))
@examples
def test_pairs_in_order_are_the_area_under_the_curve(
    models: ModelSql, customers: list[tuple[int, bool]]
) -> None:
    lost = [is_lost for _, is_lost in customers]
    if len(set(lost)) < 2:
        return
    with duckdb.connect() as connection:
        connection.execute(
            "create table customers (score decimal(9, 1), is_lost boolean)"
        )
        connection.executemany("insert into customers values (?, ?)", customers)
        connection.execute(
            "create table int_health_backtest_values as select"
            " date '2025-12-31' as as_of_date, 'small' as segment,"
            " 'composite' as method, score, count(*) as account_count,"
            " 0 as churned_count, count(*) filter (where is_lost) as lost_count"
            " from customers group by score"
        )
        models.build(connection, ["int_health_backtest_grades"])
        found = connection.execute(
            "select won_pairs / (lost_count * (account_count - lost_count))"
            " from int_health_backtest_grades"
            " where segment = 'all' and outcome = 'churn_or_contraction'"
        ).fetchall()
    expected = grade([int(x) for x in lost], [1 - s / 20 for s, _ in customers]).auc
    assert found == [(pytest.approx(expected),)]
