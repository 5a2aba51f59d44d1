"""What a run takes over from the release before it.

A run knows no past but its input: before landing, the newest kept release of an
earlier day is written out as the tables of source `carryover` and landed with
the exports. So a rerun for the same day and input gives the same marts,
whatever was published for that day in between.
"""

from orchestration.lib.carryover.release import SOURCE, CarryoverError, hand_in
from orchestration.lib.carryover.verdict import unused_past

__all__ = ["SOURCE", "CarryoverError", "hand_in", "unused_past"]
