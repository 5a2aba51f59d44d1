"""Names and groups of companies: who shares a root, who is whose parent."""

from __future__ import annotations

import math

import numpy as np

from orchestration.lib.demo_company import words
from orchestration.lib.demo_company.settings import IntArray

_CLASS = 5


def stems(unit: IntArray, position: IntArray, seed: int) -> tuple[IntArray, IntArray]:
    """Root and second word of a name, unlike every other unit's.

    Units are permuted over all roots times classes of five second words; the
    members of a group share a root and differ in the second word.
    """
    roots = len(words.ROOT_1) * len(words.ROOT_2) * len(words.ROOT_3)
    space = roots * (len(words.SECOND) // _CLASS)
    step = 48_271
    while math.gcd(step, space) != 1:
        step += 2
    number = (unit * step + seed * 7_919) % space
    second = number // roots * _CLASS + (number + position) % _CLASS
    return number % roots, second


def groups(rng: np.random.Generator, size: int) -> tuple[IntArray, IntArray, IntArray]:
    """Put the first third of the companies into groups of two to five.

    Returns group number (-1 for none), index of the parent (-1) and position
    inside the group.
    """
    sizes = rng.integers(2, 6, max(1, size // 10))
    ends = np.cumsum(sizes)
    sizes = sizes[ends <= size]
    starts = np.cumsum(sizes) - sizes
    members = int(sizes.sum())
    group = np.full(size, -1)
    parent = np.full(size, -1)
    position = np.zeros(size, dtype=np.int64)
    group[:members] = np.repeat(np.arange(len(sizes)), sizes)
    position[:members] = np.arange(members) - np.repeat(starts, sizes)
    back = 1 + (rng.random(members) * position[:members] * 0.7).astype(np.int64)
    index = np.arange(members)
    parent[:members] = np.where(position[:members] > 0, index - back, -1)
    return group, parent, position
