"""The committed suites: they load, they say why, and they repeat no dbt test."""

import pytest

from orchestration.lib.auditing.suites import Batch, Border, load_suites

# Keys, nulls and shapes are dbt's (decision 12).
HELD_BY_DBT = ("unique", "to_not_be_null", "_to_exist", "_type", "columns_to_match")


def batches(border: Border) -> list[Batch]:
    return [batch for suite in load_suites(border) for batch in suite.batches]


@pytest.mark.parametrize("border", ["raw", "marts"])
def test_every_expectation_says_why(border: Border) -> None:
    for batch in batches(border):
        assert batch.expectations, f"{batch.name} expects nothing"
        for expectation in batch.expectations:
            assert expectation.why.endswith("."), f"{batch.name}: {expectation.type}"


@pytest.mark.parametrize("border", ["raw", "marts"])
def test_no_expectation_does_the_work_of_dbt(border: Border) -> None:
    types = {each.type for batch in batches(border) for each in batch.expectations}
    assert not [name for name in types if any(part in name for part in HELD_BY_DBT)]


@pytest.mark.parametrize("border", ["raw", "marts"])
def test_names_tell_batches_apart(border: Border) -> None:
    for suite in load_suites(border):
        names = [batch.name for batch in suite.batches]
        assert len(names) == len(set(names)), suite.name
