"""Made-up rows for score cards: what matters, what does not, and how much."""

import csv
from math import exp
from pathlib import Path
from random import Random


def write_rows(file: Path, count: int, seed: int = 1, crossed: bool = False) -> None:
    """Write rows whose outcome hangs on a number, a text and, if so, on a pair."""
    random = Random(seed)
    with file.open("w", encoding="utf-8", newline="") as text:
        writer = csv.writer(text)
        writer.writerow(["size", "visits", "sector", "noise", "bought"])
        for _ in range(count):
            size, visits = random.gauss(0, 1), random.randint(0, 9)
            sector = random.choice(["retail", "energy", "banking", "health"])
            score = -1 - 1.2 * size**2 + 0.3 * visits + (sector == "energy")
            if crossed:
                score += 2.5 * (1 if (size > 0) == (visits > 4) else -1)
            bought = random.random() < 1 / (1 + exp(-score))
            shown = "" if random.random() < 0.1 else f"{size:.4f}"
            writer.writerow(
                [shown, visits, sector, random.choice("abc"), "yes" if bought else "no"]
            )
