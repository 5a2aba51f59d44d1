"""The command grades and scores files, and says what is wrong with them."""

import csv
from pathlib import Path

import pytest
from click.testing import CliRunner

from orchestration.lib.scorecard.__main__ import main
from tests.scorecard.rows import write_rows


def run(*arguments: str | Path) -> tuple[int, str]:
    done = CliRunner().invoke(main, [str(argument) for argument in arguments])
    return done.exit_code, done.output


@pytest.fixture
def file(tmp_path: Path) -> Path:
    write_rows(tmp_path / "rows.csv", 400)
    return tmp_path / "rows.csv"


def test_grade_prints_figures_and_the_card(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "predictions.csv"
    code, text = run(
        "grade", file, "--outcome", "bought", "--folds", "2", "--predictions", out
    )
    assert code == 0, text
    for word in ("rows       400", "AUC", "Brier", "ECE", "log loss", "energy", "base"):
        assert word in text
    rows = list(csv.DictReader(out.open()))
    assert [int(row["row_number"]) for row in rows] == list(range(1, 401))
    assert all(0 < float(row["probability"]) < 1 for row in rows)


def test_score_writes_a_line_per_row(file: Path, tmp_path: Path) -> None:
    write_rows(tmp_path / "new.csv", 30, seed=2)
    out = tmp_path / "out.csv"
    code, text = run(
        "score", "--train", file, "--apply", tmp_path / "new.csv",
        "--outcome", "bought", "--out", out,
    )  # fmt: skip
    assert code == 0, text
    assert len(list(csv.DictReader(out.open()))) == 30


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("a,b\n1,yes\n", "has no column 'bought'"),
        ("a,bought\n", "has no rows"),
        ("a,bought\n1,yes\n2,yes\n", "in every row"),
        ("a,bought\n1,maybe\n2,yes\n", "--positive"),
        ("a,bought\n1,\n2,yes\n", "without a value"),
        ("bought\nyes\nno\n", "no column left"),
        ("a,bought\n1,yes\n2,no\n", "one outcome alone"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, content: str, said: str) -> None:
    (tmp_path / "bad.csv").write_text(content)
    code, text = run("grade", tmp_path / "bad.csv", "--outcome", "bought")
    assert code == 1
    assert said in text


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    code, text = run("grade", tmp_path / "none.csv", "--outcome", "bought")
    assert code == 1
    assert "There is no file" in text
