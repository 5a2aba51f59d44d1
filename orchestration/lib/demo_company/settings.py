"""What a run of the generator is asked for, and its calendar."""

from __future__ import annotations

import datetime as dt
import zlib
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

IntArray = npt.NDArray[np.int64]
FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]

EPOCH = dt.date(1970, 1, 1)
MONTHS = 36
SECONDS_PER_DAY = 86_400


@dataclass(frozen=True)
class Settings:
    """Size, seed and dates of one demo company. Days count from 1970-01-01."""

    accounts: int
    seed: int
    as_of: dt.date
    usage_days: int = 180
    # Share of companies outside groups that Salesforce knows twice or thrice.
    duplicate_rate: float = 0.03

    @property
    def leads(self) -> int:
        """Number of leads."""
        return max(30, self.accounts * 2 // 5)

    @property
    def as_of_day(self) -> int:
        """The last day described, as a day number."""
        return (self.as_of - EPOCH).days

    @property
    def month_starts(self) -> IntArray:
        """First days of the 36 months of history, and of the month after."""
        return self.month_start(np.arange(MONTHS + 1))

    def month_start(self, index: IntArray) -> IntArray:
        """First days of months, by number from the first of the history."""
        first = np.datetime64(self.as_of, "M") - (MONTHS - 1)
        return (first + index).astype("datetime64[D]").astype(np.int64)

    @property
    def first_day(self) -> int:
        """The first day of the history, as a day number."""
        return int(self.month_starts[0])

    def rng(self, name: str) -> np.random.Generator:
        """Give the named random stream.

        Every concern draws from its own stream, so that a change in one does
        not move the numbers of the others.
        """
        entropy = [self.seed, zlib.crc32(name.encode())]
        return np.random.Generator(np.random.PCG64(np.random.SeedSequence(entropy)))

    def month_of(self, day: IntArray) -> IntArray:
        """Index of the month a day falls in, cut to the history."""
        index = np.searchsorted(self.month_starts, day, side="right") - 1
        return np.clip(index, 0, MONTHS - 1).astype(np.int64)
