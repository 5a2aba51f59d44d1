"""The parity report fails on any difference and says where it is."""

from io import StringIO

from rich.console import Console

from orchestration.lib.spark.comparison import MartComparison
from orchestration.lib.spark.report import print_report

EQUAL = MartComparison("dim_accounts", duckdb_rows=5, spark_rows=5)


def printed(*compared: MartComparison, **failed: str) -> tuple[bool, str]:
    """Return the verdict and the text of a report."""
    text = StringIO()
    verdict = print_report(Console(file=text, width=100), compared, failed)
    return verdict, text.getvalue()


def test_equal_marts_pass() -> None:
    verdict, text = printed(EQUAL)
    assert verdict
    assert "1 marts are equal" in text


def test_a_difference_fails_and_shows_its_rows() -> None:
    other = MartComparison(
        "fct_opportunities", 5, 5, 1, 1, examples=["id=[a]: amount 1 | 2"]
    )
    verdict, text = printed(EQUAL, other)
    assert not verdict
    assert "id=[a]: amount 1 | 2" in text


def test_an_empty_mart_fails() -> None:
    verdict, text = printed(MartComparison("fct_tickets"))
    assert not verdict
    assert "proves nothing" in text


def test_a_model_that_was_not_built_fails() -> None:
    verdict, text = printed(EQUAL, int_links="cannot resolve [strpos]")
    assert not verdict
    assert "cannot resolve [strpos]" in text
