"""What a run shows while it goes."""

import io

from rich.console import Console

from orchestration.lib.run.progress import DbtOutput, Progress


def shown(lines: list[str]) -> list[str]:
    """What the console shows of dbt's output."""
    console = Console(file=io.StringIO(), width=120)
    output = DbtOutput(Progress(console))
    for line in lines:
        output.write(line + "\n")
    assert isinstance(console.file, io.StringIO)
    return [line.strip() for line in console.file.getvalue().splitlines()]


def test_a_build_is_ten_lines() -> None:
    lines = [
        line
        for node in range(1, 401)
        for line in (
            f"{node} of 400 START sql table model marts.x ..... [RUN]",
            f"{node} of 400 OK created sql table model marts.x ..... [OK in 0.06s]",
        )
    ]
    assert shown(lines) == [
        f"{tenth * 40} of 400 models, seeds and tests" for tenth in range(1, 11)
    ]


def test_trouble_is_told_at_once() -> None:
    lines = [
        "Running with dbt=1.11",
        "1 of 400 ERROR creating sql table model marts.x .... [ERROR in 0.06s]",
        "2 of 400 FAIL 13 not_null_x_id ........ [FAIL 13 in 0.03s]",
        "3 of 400 SKIP relation marts.y ......... [SKIP]",
    ]
    assert shown(lines) == [
        "ERROR creating sql table model marts.x .... [ERROR in 0.06s]",
        "FAIL 13 not_null_x_id ........ [FAIL 13 in 0.03s]",
    ]


def test_dbt_counts_what_has_ended_whatever_its_number() -> None:
    assert shown(["9 of 10 PASS a", "1 of 10 PASS b"]) == [
        "1 of 10 models, seeds and tests",
        "2 of 10 models, seeds and tests",
    ]
