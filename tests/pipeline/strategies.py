"""Random deals and periods."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from tests.pipeline.deals import AS_OF, STAGES, Deal, State, end_of

_FIRST = datetime(2026, 1, 5)
# Few instants and days, so that they collide; midnights, so that bounds are met.
_instants = st.builds(
    lambda day, hour: _FIRST + timedelta(days=day, hours=hour),
    st.sampled_from([0, 1, 26, 27, 55, 56, 84, 85, 86, 100, 115, 116, 145, 170]),
    st.sampled_from([0, 9, 9, 23]),
)
_days = st.sampled_from(
    [
        date(2026, 1, 1) + timedelta(days=number)
        for number in (0, 4, 5, 31, 58, 59, 89, 90, 91, 105, 119, 120, 150, 180)
    ]
)
_states = st.builds(
    State,
    stage=st.sampled_from(list(STAGES)),
    amount=st.sampled_from([None, Decimal("0.01"), Decimal("33.33"), Decimal(1000)]),
    close_date=_days,
    currency=st.sampled_from(["USD", "EUR"]),
    category=st.sampled_from([None, "Omitted", "MostLikely", "Pipeline"]),
    owner=st.sampled_from(["005A", "005B", "005C"]),
)
_slices = st.tuples(*(st.sampled_from([None, "x", "y"]) for _ in range(5)))
periods = st.lists(
    st.tuples(_days, _days).map(lambda pair: (min(pair), max(pair))),
    min_size=1,
    max_size=3,
)


@st.composite
def _deal(draw: st.DrawFn, name: str) -> Deal:
    instants = sorted(draw(st.lists(_instants, min_size=1, max_size=7)))
    has_history = draw(st.booleans())
    changes: list[tuple[datetime, State]] = []
    for at in instants:
        state = draw(_states)
        if not has_history:
            # Its category is that of its stage: no change of it is tracked.
            state = replace(state, category=STAGES[state.stage][2])
        if changes and changes[-1][0] == at:
            changes.pop()
        changes.append((at, state))
    # What is deleted after the as-of date is alive on it.
    after = timedelta(days=draw(st.sampled_from([0, 1, 5, 300, 300, 300])))
    gone = changes[-1][0] + after
    deleted_at = gone if gone < end_of(AS_OF) else None
    slices = draw(_slices)
    return Deal(name, changes, deleted_at, has_history, slices)


@st.composite
def deals(draw: st.DrawFn) -> list[Deal]:
    """One to three deals."""
    count = draw(st.integers(1, 3))
    return [draw(_deal(f"006{number}")) for number in range(count)]
