"""Groups of companies: who belongs together, who is whose parent."""

from __future__ import annotations

import numpy as np

from orchestration.lib.demo_company.settings import IntArray


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
