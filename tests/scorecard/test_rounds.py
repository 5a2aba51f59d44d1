"""The rounds of a score card are one text each over the round before."""

import re
from itertools import pairwise

from tests.demo_build import ROOT

FOLDER = ROOT / "models/intermediate/scorecard"
ALONE = ["round_0", *(f"round_{number}" for number in range(1, 11))]
JOINT = [ALONE[-1], *(f"joint_round_{number}" for number in range(1, 10))]


def texts(rounds: list[str], kind: str) -> set[str]:
    """The different texts of a kind of model, without the names of rounds."""
    found = set()
    for before, after in pairwise(rounds):
        text = (
            FOLDER / f"int_scorecard_{after.replace('round', kind)}.sql"
        ).read_text()
        read = re.findall(r"ref\('int_scorecard_(\w+)'\)", text)
        assert read[0] == before
        move = after.replace("round", "move")
        expected = [before, "basis", "codes", "training" if kind == "move" else move]
        assert [name.removeprefix("joint_") for name in read[1:]] == [
            name.removeprefix("joint_") for name in expected[1:]
        ]
        for model, stand_in in ((before, "before"), (move, "moves")):
            text = text.replace(f"int_scorecard_{model}'", f"{stand_in}'")
        found.add(text.replace("int_scorecard_joint_", "int_scorecard_"))
    return found


def test_rounds_do_the_same_with_the_round_before() -> None:
    assert len(texts(ALONE, "round") | texts(JOINT, "round")) == 1


def test_moves_do_the_same_with_the_round_before() -> None:
    assert len(texts(ALONE, "move") | texts(JOINT, "move")) == 1
