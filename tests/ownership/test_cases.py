"""Shares and control of small structures that a reader can check by hand."""

import pytest

from tests.ownership.conftest import Owners, Ownership, Stake


def rate(found: Ownership, owner: str, owned: str) -> float:
    """The effective share, which must be there."""
    share = found.shares[owner, owned].rate
    assert share is not None
    return share


def ultimate_sum(found: Ownership, owned: str) -> float:
    """Shares of all ultimate owners of a company, the unknown one included."""
    known = [
        share.rate or 0.0
        for (_, company), share in found.shares.items()
        if company == owned and share.is_ultimate
    ]
    return sum(known) + found.residuals[owned][0]


def test_a_diamond_adds_both_ways(owners: Owners) -> None:
    found = owners(
        [
            Stake("A", "B", 0.6),
            Stake("A", "C", 0.6),
            Stake("B", "D", 0.3),
            Stake("C", "D", 0.3),
        ]
    )
    assert rate(found, "A", "D") == pytest.approx(0.36, abs=1e-12)
    # 30 % and 30 % are the votes of two companies that A controls.
    assert ("A", "D") in found.controlled


def test_an_owner_of_both_halves_owns_half(owners: Owners) -> None:
    found = owners(
        [
            Stake("A", "B", 0.6),
            Stake("A", "C", 0.4),
            Stake("B", "D", 0.5),
            Stake("C", "D", 0.5),
        ]
    )
    assert rate(found, "A", "D") == pytest.approx(0.5, abs=1e-12)
    # A controls B, which casts just half the votes.
    assert ("A", "D") not in found.controlled


def test_a_joint_venture_has_two_owners_and_no_controller(owners: Owners) -> None:
    found = owners([Stake("A", "J", 0.5), Stake("B", "J", 0.5), Stake("J", "S", 1.0)])
    assert rate(found, "A", "S") == rate(found, "B", "S") == 0.5
    assert set(found.controlled) == {("J", "S")}


def test_a_chain_of_small_majorities_is_controlled(owners: Owners) -> None:
    found = owners([Stake(f"C{n}", f"C{n + 1}", 0.51) for n in range(4)])
    assert rate(found, "C0", "C4") == pytest.approx(0.51**4, abs=1e-12)
    assert ("C0", "C4") in found.controlled


def test_parts_through_whole_subsidiaries_add_up(owners: Owners) -> None:
    found = owners(
        [
            Stake("P", "X", 1.0),
            Stake("P", "Y", 1.0),
            Stake("X", "Z", 0.3),
            Stake("Y", "Z", 0.3),
        ]
    )
    assert rate(found, "P", "Z") == pytest.approx(0.6, abs=1e-12)
    assert ("P", "Z") in found.controlled


def test_more_votes_than_shares_control(owners: Owners) -> None:
    found = owners([Stake("F", "L", 0.28, votes=0.62)])
    assert rate(found, "F", "L") == 0.28
    assert ("F", "L") in found.controlled


def test_more_than_the_whole_is_cut_in_proportion(owners: Owners) -> None:
    found = owners([Stake("A", "C", 0.6), Stake("B", "C", 0.9)])
    assert rate(found, "A", "C") == pytest.approx(0.4, abs=1e-12)
    assert rate(found, "B", "C") == pytest.approx(0.6, abs=1e-12)
    assert found.residuals["C"][0] == pytest.approx(0, abs=1e-12)


def test_less_than_the_whole_leaves_an_unknown_owner(owners: Owners) -> None:
    found = owners([Stake("A", "B", 0.7), Stake("B", "C", 0.5)])
    assert found.residuals["C"][0] == pytest.approx(0.65, abs=1e-12)
    assert ultimate_sum(found, "C") == pytest.approx(1, abs=1e-12)


def test_bands_give_bounds_around_a_middle(owners: Owners) -> None:
    found = owners([Stake("A", "B", 0.25, 0.5), Stake("B", "C", 0, 0.05)])
    share = found.shares["A", "C"]
    assert (share.lower, share.rate, share.upper) == (0, 0.009375, 0.025)


def test_an_upper_bound_is_what_others_do_not_hold(owners: Owners) -> None:
    found = owners(
        [Stake("A", "C", 0.5, 0.75), Stake("B", "C", 0.25, 0.5), Stake("D", "C", 0.1)]
    )
    assert found.shares["A", "C"].upper == pytest.approx(0.65, abs=1e-12)
    assert found.shares["B", "C"].upper == pytest.approx(0.4, abs=1e-12)
    assert ultimate_sum(found, "C") == pytest.approx(1, abs=1e-12)


def test_an_unknown_share_has_bounds_and_no_rate(owners: Owners) -> None:
    found = owners([Stake("P", "B", None), Stake("B", "A", 0.6)])
    share = found.shares["P", "A"]
    assert share.rate is None
    assert (share.lower, share.upper) == (0, 0.6)
    assert found.residuals["A"][0] == pytest.approx(1, abs=1e-12)


def test_treasury_stock_is_counted_out_of_the_float(owners: Owners) -> None:
    found = owners([Stake("P", "C", 0.45), Stake("C", "C", 0.1)])
    share = found.shares["P", "C"]
    assert share.rate == 0.45
    assert share.normalised == 0.5
    assert found.residuals["C"] == pytest.approx((0.55, 0.5), abs=1e-12)


def test_votes_of_treasury_stock_are_not_cast(owners: Owners) -> None:
    found = owners([Stake("P", "C", 0.46), Stake("C", "C", 0.1)])
    assert ("P", "C") in found.controlled


def test_a_loop_is_counted_once(owners: Owners) -> None:
    found = owners(
        [
            Stake("P", "A", 0.5),
            Stake("B", "A", 0.5),
            Stake("A", "B", 0.5),
            Stake("Q", "B", 0.5),
        ]
    )
    assert rate(found, "P", "A") == pytest.approx(2 / 3, abs=1e-12)
    assert rate(found, "Q", "A") == pytest.approx(1 / 3, abs=1e-12)
    assert ultimate_sum(found, "A") == pytest.approx(1, abs=1e-12)


def test_a_stake_in_the_own_parent_adds_nothing(owners: Owners) -> None:
    found = owners([Stake("P", "C", 1.0), Stake("C", "P", 0.1)])
    assert rate(found, "P", "C") == 1


def test_a_closed_loop_has_no_rate(owners: Owners) -> None:
    found = owners(
        [
            Stake("A", "B", 1.0),
            Stake("B", "A", 1.0),
            Stake("B", "C", 0.4),
            Stake("P", "C", 0.6),
        ]
    )
    assert found.closed == {"A", "B"}
    assert found.shares["A", "B"].rate is None
    assert found.shares["B", "C"].rate is None
    assert rate(found, "P", "C") == 0.6
    # What the loop holds of C, nobody is known to own in the end.
    assert found.residuals["C"][0] == pytest.approx(0.4, abs=1e-12)


def test_a_loop_that_all_but_closes_is_reported(owners: Owners) -> None:
    found = owners(
        [Stake("A", "B", 1.0), Stake("B", "A", 0.999999), Stake("P", "A", 0.000001)]
    )
    assert not found.closed
    assert found.unsettled == {"A", "B"}
    assert found.shares["P", "A"].rate is None


def test_upper_bounds_that_feed_a_loop_stay_within_the_whole(owners: Owners) -> None:
    bands = [("A", "B"), ("B", "C"), ("C", "A"), ("B", "A"), ("C", "B"), ("A", "C")]
    found = owners([Stake(owner, owned, 0.25, 0.75) for owner, owned in bands])
    for share in found.shares.values():
        assert share.lower is not None
        assert share.upper is not None
        assert 0 < share.lower <= share.upper <= 1


@pytest.mark.parametrize("depth", [21, 60, 85])
def test_a_long_chain_is_followed_to_its_end(owners: Owners, depth: int) -> None:
    found = owners([Stake(f"c{n:02}", f"c{n + 1:02}", 1.0) for n in range(depth)])
    assert rate(found, "c00", f"c{depth:02}") == 1
    assert len(found.shares) == len(found.controlled) == depth * (depth + 1) // 2


def test_thousands_of_subsidiaries_work(owners: Owners) -> None:
    stakes = [Stake("P", f"s{n:04}", 0.9) for n in range(5_000)]
    found = owners([Stake("T", "P", 0.9), *stakes])
    assert rate(found, "T", "s4999") == pytest.approx(0.81, abs=1e-12)
    assert len(found.controlled) == 10_001


def test_a_share_too_small_to_show_is_zero_not_unknown(owners: Owners) -> None:
    found = owners([Stake(f"c{n:02}", f"c{n + 1:02}", 0.5) for n in range(60)])
    assert rate(found, "c00", "c60") == 0
    assert rate(found, "c00", "c20") == pytest.approx(0.5**20, abs=1e-12)
