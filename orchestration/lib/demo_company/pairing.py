"""Find companies that can be made look-alikes of each other."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from orchestration.lib.demo_company.names import Names
from orchestration.lib.demo_company.settings import BoolArray, IntArray

_CANDIDATES = 8  # companies looked at for every pair wanted
_FEWEST_CANDIDATES = 60


@dataclass
class LookAlikes:
    """Whom a company resembles, and whose website, address and phone it has."""

    kind: IntArray
    site_of: IntArray
    address_of: IntArray
    phone_of: IntArray


class Planner:
    """Pairs companies up; a company is the look-alike of one other at most."""

    def __init__(
        self,
        rng: np.random.Generator,
        names: Names,
        country: IntArray,
        free: BoolArray,
    ) -> None:
        self.rng = rng
        self.names = names
        self.country = country
        self.free = free.copy()
        self.size = int(free.sum())
        everybody = np.arange(len(country))
        self.found = LookAlikes(
            np.zeros(len(country), dtype=np.int64),
            *(everybody.copy() for _ in range(3)),
        )

    def wanted(self, share: float) -> int:
        """How many times a share of the companies is; once at least."""
        return max(1, round(self.size * share))

    def pairs(
        self, share: float, *, at_home: bool, among: BoolArray | None = None
    ) -> tuple[IntArray, IntArray]:
        """Take pairs of free companies, of one country or of two."""
        count = self.wanted(share)
        is_open = self.free if among is None else self.free & among
        pool = self.rng.permutation(np.flatnonzero(is_open))
        pool = pool[: max(_FEWEST_CANDIDATES, _CANDIDATES * count)]
        if at_home:
            pool = pool[np.argsort(self.country[pool], kind="stable")]
        one, other = pool[: len(pool) // 2 * 2 : 2], pool[1::2]
        fits = (self.country[one] == self.country[other]) == at_home
        chosen = self.rng.permutation(np.flatnonzero(fits))[:count]
        one, other = one[chosen], other[chosen]
        self.take(one, other)
        return one, other

    def take(self, *companies: IntArray) -> None:
        """Leave companies to no other plan."""
        for company in companies:
            self.free[company] = False

    def mark(self, kind: int, *companies: IntArray) -> None:
        """Note what companies are look-alikes by."""
        for company in companies:
            self.found.kind[company] = kind
