"""Shares and control on random graphs, against NumPy and a brute-force search."""

from fractions import Fraction

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.ownership.conftest import Owners, Ownership, Pair, Stake

PARTIES = 8
CLOSE = 1e-9
THRESHOLD = Fraction(1, 2)

Graph = dict[Pair, int]
quick = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Percentages of up to eight parties in each other, cycles included.

    Each company leaves a percent or more to nobody, so that all sums converge.
    """
    pair = st.tuples(st.integers(0, PARTIES - 1), st.integers(0, PARTIES - 1))
    held: Graph = {}
    for owner, owned in draw(st.lists(pair, unique=True, max_size=24)):
        free = 99 - sum(
            share for (_, other), share in held.items() if other == name(owned)
        )
        if owner != owned and free > 0:
            held[name(owner), name(owned)] = draw(st.integers(1, free))
    return held


def held_of(held: Graph, owned: int) -> int:
    """Percent of a company that is held already."""
    return sum(share for (_, other), share in held.items() if other == name(owned))


def name(number: int) -> str:
    """The id of a party."""
    return f"p{number}"


def stakes(graph: Graph) -> list[Stake]:
    """The graph as stakes."""
    return [Stake(*pair, share / 100) for pair, share in graph.items()]


def matrix_shares(graph: Graph) -> dict[Pair, float]:
    """Integrated ownership: (I - A)^-1, each row divided by its diagonal."""
    direct = np.zeros((PARTIES, PARTIES))
    for (owner, owned), share in graph.items():
        direct[int(owner[1:]), int(owned[1:])] = share / 100
    walks = np.linalg.inv(np.eye(PARTIES) - direct)
    return {
        (name(i), name(j)): walks[i, j] / walks[i, i]
        for i in range(PARTIES)
        for j in range(PARTIES)
        if i != j and walks[i, j] > CLOSE
    }


def controlled(graph: Graph) -> set[Pair]:
    """Who controls whom: votes gathered until nobody gets more."""
    found: set[Pair] = set()
    for controller in map(name, range(PARTIES)):
        held = {controller}
        while new := {
            company
            for company in map(name, range(PARTIES))
            if company not in held
            and sum(graph.get((owner, company), 0) for owner in held) > THRESHOLD * 100
        }:
            held |= new
        found |= {(controller, company) for company in held - {controller}}
    return found


def rates(found: Ownership) -> dict[Pair, float]:
    """The effective shares that are told."""
    return {
        pair: share.rate
        for pair, share in found.shares.items()
        if share.rate is not None
    }


@given(graph=graphs())
@quick
def test_shares_equal_the_matrix_solution(owners: Owners, graph: Graph) -> None:
    ours = rates(owners(stakes(graph)))
    theirs = matrix_shares(graph)
    assert set(theirs) <= set(ours)
    for pair, rate in ours.items():
        assert abs(rate - theirs.get(pair, 0)) <= CLOSE, pair


@given(graph=graphs())
@quick
def test_ultimate_owners_sum_to_one(owners: Owners, graph: Graph) -> None:
    found = owners(stakes(graph))
    assert set(found.residuals) == {owned for _, owned in graph}
    for owned, (unknown, normalised) in found.residuals.items():
        ultimate = [
            share
            for (_, company), share in found.shares.items()
            if company == owned and share.is_ultimate
        ]
        assert abs(sum(s.rate or 0 for s in ultimate) + unknown - 1) <= CLOSE
        assert abs(sum(s.normalised or 0 for s in ultimate) + normalised - 1) <= CLOSE


@given(graph=graphs())
@quick
def test_control_equals_a_brute_force_search(owners: Owners, graph: Graph) -> None:
    assert set(owners(stakes(graph)).controlled) == controlled(graph)


@given(graph=graphs(), data=st.data())
@quick
def test_order_of_the_rows_changes_nothing(
    owners: Owners, graph: Graph, data: st.DataObject
) -> None:
    ordered = stakes(graph)
    shuffled = data.draw(st.permutations(ordered))
    assert owners(shuffled) == owners(ordered)


@given(graph=graphs(), data=st.data())
@quick
def test_another_stake_takes_nothing_away(
    owners: Owners, graph: Graph, data: st.DataObject
) -> None:
    party = st.integers(0, PARTIES - 1).map(name)
    owner, owned = data.draw(party), data.draw(party)
    free = 99 - sum(share for (_, company), share in graph.items() if company == owned)
    larger = dict(graph)
    if owner != owned and free > 0:
        larger[owner, owned] = larger.get((owner, owned), 0) + free
    before, after = owners(stakes(graph)), owners(stakes(larger))
    assert set(before.shares) <= set(after.shares)
    assert set(before.controlled) <= set(after.controlled)
    for pair, share in before.shares.items():
        assert (after.shares[pair].lower or 0) >= (share.lower or 0) - CLOSE


@given(graph=graphs(), spread=st.integers(0, 40))
@quick
def test_bounds_enclose_the_rate(owners: Owners, graph: Graph, spread: int) -> None:
    found = owners(
        Stake(*pair, share / 100, min(share + spread, 100) / 100)
        for pair, share in graph.items()
    )
    exact = matrix_shares(graph)
    for pair, share in found.shares.items():
        assert share.lower is not None
        assert share.upper is not None
        assert share.lower <= share.upper
        assert abs(share.lower - exact.get(pair, 0)) <= CLOSE
        if share.rate is not None:
            assert share.lower - CLOSE <= share.rate <= share.upper + CLOSE
