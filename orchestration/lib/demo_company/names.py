"""The words of company names, as numbers, and when two names are the same."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np

from orchestration.lib.demo_company import words
from orchestration.lib.demo_company.settings import BoolArray, IntArray

LONG_ROOT, SHORT_ROOT, FAMILY, PARTNERS, SONS, LETTERS, PAIR, CITY = range(8)
ROOTS = len(words.ROOT_1) * len(words.ROOT_2) * len(words.ROOT_3)


@dataclass
class Names:
    """Numbers of the words of every name, one element per company.

    `middle` and `place` are -1 where there is none; `second` is what the
    company does, whether or not its name says so; `language` is the country
    whose language the name is in.
    """

    kind: IntArray
    first: IntArray
    last: IntArray
    middle: IntArray
    second: IntArray
    says_second: BoolArray
    place: IntArray
    language: IntArray

    def take(self, index: IntArray) -> Names:
        """Return the names of some companies."""
        return Names(*(getattr(self, f.name)[index] for f in fields(self)))

    def put(self, index: IntArray, other: Names) -> None:
        """Give some companies other names."""
        for field in fields(self):
            getattr(self, field.name)[index] = getattr(other, field.name)

    @property
    def brands(self) -> IntArray:
        """One number per spelling of the brand."""
        return (self.kind * ROOTS + self.first) * 512 + self.last

    @property
    def codes(self) -> IntArray:
        """One number per spelling of the whole name."""
        second = np.where(self.says_second, self.second + 1, 0)
        return (
            ((self.brands * 64 + self.middle + 1) * 128 + second) * 128 + self.place + 1
        )
