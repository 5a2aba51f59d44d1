"""Physical line numbers of records, values that span lines included."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from orchestration.lib.landing.archives import CHUNK

_FEED, _QUOTE = 10, 34
Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class Blanked:
    """A broken line that was overwritten by line feeds so the rest can be read."""

    offset: int
    length: int


def line_numbers(
    path: Path,
    records: Numbers,
    total: int,
    rejected: Sequence[int],
    blanked: Sequence[Blanked] = (),
) -> Numbers:
    """Lines on which records start; the header is line 1.

    `records` are sorted positions, from 0, among the `total` records that
    could be read; `rejected` are byte offsets of those that could not. Where
    stray quotes hide the ends of records, every record counts as one line.
    """
    starts, lines = np.empty_like(records), np.empty_like(records)
    refused = np.array(sorted(rejected), dtype=np.int64)
    readable = 0
    for begin, line in _record_starts(path):
        good = ~np.isin(begin, refused)
        begins, numbers = begin[good], line[good]
        low = np.searchsorted(records, readable)
        high = np.searchsorted(records, readable + len(begins))
        wanted = records[low:high] - readable
        starts[low:high], lines[low:high] = begins[wanted], numbers[wanted]
        readable += len(begins)
    if readable != total:
        return np.asarray(records + 2, dtype=np.int64)
    return lines - _added_lines(starts, blanked)


def lines_at(
    path: Path, offsets: Sequence[int], blanked: Sequence[Blanked] = ()
) -> Numbers:
    """Lines on which the sorted byte offsets lie."""
    wanted = np.array(offsets, dtype=np.int64)
    found = np.ones_like(wanted)
    base = feeds = 0
    for data in _blocks(path):
        positions = np.flatnonzero(data == _FEED) + base
        here = (wanted >= base) & (wanted <= base + len(data))
        found[here] = feeds + 1 + np.searchsorted(positions, wanted[here])
        base, feeds = base + len(data), feeds + len(positions)
    return found - _added_lines(wanted, blanked)


def _added_lines(offsets: Numbers, blanked: Sequence[Blanked]) -> Numbers:
    spans = sorted(blanked, key=lambda span: span.offset)
    ends = np.array([span.offset for span in spans], dtype=np.int64)
    added = np.cumsum([0, *(span.length for span in spans)])
    return np.asarray(added[np.searchsorted(ends, offsets)], dtype=np.int64)


def _record_starts(path: Path) -> Any:
    """Byte offset and line of every record after the header, block by block."""
    base = quotes = feeds = 0
    previous_end, previous_line, is_header = -1, 0, True
    for data in _blocks(path, closing_feed=True):
        at_feed = np.flatnonzero(data == _FEED)
        at_quote = np.flatnonzero(data == _QUOTE)
        outside = (quotes + np.searchsorted(at_quote, at_feed)) % 2 == 0
        ends = at_feed[outside] + base
        lines = np.flatnonzero(outside) + feeds + 1
        starts = np.concatenate(([previous_end], ends[:-1])) + 1
        begin = np.concatenate(([previous_line], lines[:-1])) + 1
        if len(ends):
            previous_end, previous_line = int(ends[-1]), int(lines[-1])
            filled = starts < ends
            starts, begin = starts[filled], begin[filled]
            if is_header and len(starts):
                starts, begin, is_header = starts[1:], begin[1:], False
            yield starts, begin
        base += len(data)
        quotes, feeds = quotes + len(at_quote), feeds + len(at_feed)


def _blocks(path: Path, closing_feed: bool = False) -> Any:
    last = _FEED
    with path.open("rb") as file:
        while block := file.read(CHUNK):
            last = block[-1]
            yield np.frombuffer(block, dtype=np.uint8)
    if closing_feed and last != _FEED:
        yield np.array([_FEED], dtype=np.uint8)
