"""The command prints answers, and one clear line for what a user can get wrong."""

import csv
import json
from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner, Result

from orchestration.lib.lookup.__main__ import main


def ask(*arguments: object) -> Result:
    """Run the command in this process."""
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_an_answer_is_printed_with_its_reasons(warehouse: Path) -> None:
    done = ask(
        "--name", "Navsarin Materials", "--country", "US", "--warehouse", warehouse
    )
    assert done.exit_code == 0
    assert done.output.startswith("exists Navsarin Materials LLC (salesforce:001")
    assert "same name\n  same country US" in done.output


def test_other_accounts_are_listed(warehouse: Path) -> None:
    done = ask("--name", "Talorovi", "--warehouse", warehouse)
    assert done.output.startswith("new\n")
    assert "to look at:\n  Talorovi" in done.output


def test_an_answer_is_printed_as_json(warehouse: Path) -> None:
    done = ask("--name", "株式会社ほしかげ精機", "--json", "--warehouse", warehouse)
    answer = json.loads(done.output)
    assert answer["answer"] == "exists"
    assert answer["candidates"][0]["account_name"] == "株式会社ほしかげ精機"


def test_a_file_is_answered_line_by_line(warehouse: Path, tmp_path: Path) -> None:
    requests, answers = tmp_path / "requests.csv", tmp_path / "answers.csv"
    requests.write_text(
        "domain,name,country\n"
        ',"Navsarin Materials, LLC",US\n'
        "navsarin-materials.com,Navsarin Parcels,GB\n"
        ",Zumthal Bikes\n",
        encoding="utf-8-sig",
    )
    done = ask("--file", requests, "--out", answers, "--warehouse", warehouse)
    assert done.exit_code == 0
    assert "3 requests: 1 exists, 1 child_of, 1 new" in done.output
    with answers.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["answer"] for row in rows] == ["exists", "child_of", "new"]
    assert rows[0]["name"] == "Navsarin Materials, LLC"
    assert rows[1]["account_name"] == "Navsarin Materials LLC"
    assert rows[2]["reasons"] == "no account is like it"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "is empty"),
        ("name,web\nAcme,acme.com\n", "columns that mean nothing here: 'web'"),
        ("name,name\nAcme,Acme\n", "names a column twice"),
        ("name,domain\nAcme,acme.com\n,\n", "line 3: Nothing to look up"),
        ("name\nAcme,acme.com\n", "line 2: more values than columns"),
        ('name\n"Acme\n', "is no CSV"),
        (b"name\nM\xfcller\n", "is not UTF-8"),
    ],
)
def test_a_bad_file_is_told_in_one_line(
    warehouse: Path, tmp_path: Path, content: str | bytes, message: str
) -> None:
    requests = tmp_path / "requests.csv"
    requests.write_bytes(content if isinstance(content, bytes) else content.encode())
    out = tmp_path / "answers.csv"
    done = ask("--file", requests, "--out", out, "--warehouse", warehouse)
    assert done.exit_code == 1
    assert message in done.output
    assert len(done.output.splitlines()) == 1
    assert not out.exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "Nothing to look up"),
        (("--country", "US"), "Nothing to look up"),
        (("--file", "requests.csv"), "--file and --out go together"),
        (("--name", "A", "--out", "b.csv"), "--file and --out go together"),
        (("--name", "A", "--file", "a", "--out", "b"), "or one request"),
        (("--file", "none.csv", "--out", "b.csv"), "Cannot read none.csv"),
    ],
)
def test_a_question_that_is_none_is_refused(
    warehouse: Path, arguments: tuple[str, ...], message: str
) -> None:
    done = ask(*arguments, "--warehouse", warehouse)
    assert done.exit_code in {1, 2}
    assert message in done.output
    assert "Traceback" not in done.output


def test_a_warehouse_that_cannot_be_asked_is_named(tmp_path: Path) -> None:
    missing, text, old = (tmp_path / name for name in ("none", "text", "old.duckdb"))
    text.write_text("no database")
    duckdb.connect(str(old)).close()
    for file, message in (
        (missing, "There is no warehouse"),
        (text, "Cannot open"),
        (old, "has no table marts.account_lookup"),
    ):
        done = ask("--name", "Acme", "--warehouse", file)
        assert done.exit_code == 1
        assert message in done.output
        assert len(done.output.splitlines()) == 1
