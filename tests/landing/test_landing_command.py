"""The command line: messages, exit codes, what a dry run shows."""

from __future__ import annotations

from click.testing import CliRunner

from orchestration.lib.landing.cli import main
from tests.landing.conftest import Desk


def run(desk: Desk, *arguments: str) -> tuple[int, str]:
    """Exit code and output of the command."""
    options = ["--out", desk.out, "--database", desk.database]
    options += ["--contract", desk.folder / "contract"]
    result = CliRunner().invoke(main, [*arguments, *map(str, options)])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.exit_code, result.output


def test_it_prints_the_counts(desk: Desk) -> None:
    desk.put("salesforce/account.csv", "Id,Tier__c,IsDeleted\n1,a,0\n1,b,0\n2,c,so\n")
    code, output = run(desk, str(desk.raw))
    assert code == 0
    assert "salesforce.account" in output
    assert "tier_c" in output
    counts = "select rows_landed, rows_rejected, rows_duplicate from landing.file_load"
    assert desk.rows(counts) == [(1, 1, 1)]


def test_a_dry_run_writes_nothing(desk: Desk) -> None:
    desk.put("salesforce/Account.csv", "Id,Name\n1,a\n")
    desk.put("salesforce/Contact.csv", "<html>")
    desk.put("salesforce/README.md", "x")
    code, output = run(desk, str(desk.raw), "--dry-run")
    assert code == 0
    assert "Account.csv -> salesforce.account" in output
    assert "Contact.csv -> set aside" in output
    assert "README.md -> left alone" in output
    assert not desk.out.parent.exists()


def test_errors_are_one_message(desk: Desk) -> None:
    code, output = run(desk, str(desk.raw))
    assert code == 1
    assert "no such file or folder" in output


def test_a_wrong_memory_limit_is_one_message(desk: Desk) -> None:
    desk.put("salesforce/account.csv", "Id\n1\n")
    code, output = run(desk, str(desk.raw), "--memory-limit", "lots")
    assert code == 1
    assert output.strip().startswith("Error: landing failed")


def test_a_broken_database_is_one_message(desk: Desk) -> None:
    desk.put("salesforce/account.csv", "Id\n1\n")
    desk.database.parent.mkdir(parents=True)
    desk.database.write_text("not a database, only text " * 500)
    code, output = run(desk, str(desk.raw))
    assert code == 1
    assert "atlas.duckdb" in output
