"""The models that lengthen walks are one text over the model before."""

import re
from itertools import pairwise

from tests.demo_build import ROOT

FOLDER = ROOT / "models/intermediate/ownership"
STEPS = (1, 8, 64, 512, 4096)


def test_each_model_of_walks_reads_the_one_before_and_does_the_same() -> None:
    texts = set()
    for before, after in pairwise(STEPS):
        text = (FOLDER / f"int_ownership_walks_{after}.sql").read_text()
        read = re.findall(r"ref\('(\w+)'\)", text)
        assert read == [f"int_ownership_walks_{before}"]
        texts.add(text.replace(read[0], "before"))
    assert len(texts) == 1
