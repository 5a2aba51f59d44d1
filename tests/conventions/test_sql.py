"""SQL reads the same on both engines, on any day."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conventions import rules
from tests.demo_build import ROOT

LONGEST_MODEL = 100
# A dispatched macro has a variant per engine that differs, in the same file.
ENGINES = ("default", "duckdb", "spark")
# Iterations that portable SQL cannot state: rounds of a closure or a learner.
ITERATIONS = {
    "models/intermediate/matching/int_identity_allegiances.sql",
    "models/intermediate/matching/int_identity_components.sql",
    "models/intermediate/ownership/int_control_rounds.sql",
    "models/intermediate/people/int_person_clusters.sql",
}


def sql_files(*folders: str) -> Iterator[tuple[str, str]]:
    """Path from the root and text of every SQL file below some folders."""
    for name in folders:
        for path in sorted((ROOT / name).rglob("*.sql")):
            yield path.relative_to(ROOT).as_posix(), path.read_text()


def findings(
    rule: Callable[[str], list[str]], files: Iterator[tuple[str, str]]
) -> dict[str, list[str]]:
    """What a rule finds, by file."""
    return {path: found for path, text in files if (found := rule(text))}


def test_no_sql_reads_the_clock() -> None:
    files = sql_files("models", "macros", "tests/dbt")
    assert not findings(rules.clock_in_sql, files)


def test_no_sql_asks_for_its_engine() -> None:
    files = sql_files("models", "macros", "tests/dbt")
    assert not findings(rules.reads_target, files)


def test_models_have_no_control_flow() -> None:
    found = findings(rules.control_flow, sql_files("models"))
    assert set(found) <= ITERATIONS, found
    assert set(found) >= ITERATIONS, "no longer an iteration: drop it from the list"


def test_the_rounds_of_an_iteration_are_a_var() -> None:
    without = [path for path in ITERATIONS if "var(" not in (ROOT / path).read_text()]
    assert not without


def test_macros_are_expressions() -> None:
    assert not findings(rules.macro_reads_relation, sql_files("macros"))


def test_a_macro_file_holds_the_macro_it_is_named_for() -> None:
    wrong = []
    for path, text in sql_files("macros"):
        names = rules.macro_names(text)
        allowed = {Path(path).stem, *(f"{e}__{Path(path).stem}" for e in ENGINES)}
        if not names or not set(names) <= allowed:
            wrong.append(f"{path}: {names}")
    assert not wrong


def test_anti_joins_instead_of_not_in() -> None:
    assert not findings(rules.not_in_subquery, sql_files("models", "tests/dbt"))


def test_type_names_are_known_to_both_engines() -> None:
    files = sql_files("models", "macros", "tests/dbt")
    assert not findings(rules.engine_types, files)


def test_models_end_in_a_bare_select() -> None:
    files = sql_files("models")
    assert not [path for path, text in files if not rules.ends_in_bare_select(text)]


def test_models_fit_on_a_page() -> None:
    lengths = {path: len(text.splitlines()) for path, text in sql_files("models")}
    assert lengths
    assert not {p: count for p, count in lengths.items() if count > LONGEST_MODEL}


def test_a_model_with_its_own_config_says_why() -> None:
    files = sql_files("models")
    own = [(path, text) for path, text in files if "config(" in text]
    assert not [path for path, text in own if "--" not in text and "{#" not in text]


@pytest.mark.parametrize(
    ("rule", "bad"),
    [
        (rules.clock_in_sql, "select current_date"),
        (rules.clock_in_sql, "select NOW() as x"),
        (rules.clock_in_sql, "select '{{ run_started_at }}'"),
        (rules.reads_target, "{{ target.type }}"),
        (rules.control_flow, "{%- if true %} select 1 {% endif %}"),
        (rules.control_flow, "{% for round in range(3) %}{% endfor %}"),
        (rules.macro_reads_relation, "(select max(a) from b)"),
        (rules.macro_reads_relation, "extract(year from a) from b"),
        (rules.not_in_subquery, "where a NOT IN (\n select a from b)"),
        (rules.engine_types, "cast(a as varchar)"),
    ],
)
def test_bad_sql_is_found(rule: Callable[[str], list[str]], bad: str) -> None:
    assert rule(bad)


@pytest.mark.parametrize(
    ("rule", "good"),
    [
        (rules.clock_in_sql, "select 1 -- never current_date"),
        (rules.clock_in_sql, "select known, {# now() #} {{ as_of_date() }}"),
        (rules.reads_target, "select target_amount, target.amount_type"),
        (rules.control_flow, "{{ dbt_if('for') }} -- {% if %}"),
        (rules.macro_reads_relation, "extract(year from a) is distinct from b"),
        (rules.macro_reads_relation, "{{ parts | join(', ') }}"),
        (rules.not_in_subquery, "where a not in ('x', 'y')"),
        (rules.engine_types, "cast(a as string)"),
    ],
)
def test_good_sql_is_let_pass(rule: Callable[[str], list[str]], good: str) -> None:
    assert not rule(good)


def test_a_model_without_a_bare_select_is_found() -> None:
    assert not rules.ends_in_bare_select("with a as (select 1)\nselect x from a")
    assert rules.ends_in_bare_select("with a as (select 1)\n\nselect * from a\n")
