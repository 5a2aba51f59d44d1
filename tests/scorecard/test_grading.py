"""Grades are those of the books."""

import pytest

from orchestration.lib.scorecard import grade


def test_grades_of_four_rows() -> None:
    found = grade([0, 1, 0, 1], [0.1, 0.4, 0.4, 0.8])
    assert found.auc == pytest.approx(3.5 / 4)
    assert found.brier == pytest.approx((0.01 + 0.36 + 0.16 + 0.04) / 4)
    assert found.log_loss == pytest.approx(0.4389, abs=1e-4)
    assert (found.row_count, found.positive_count) == (4, 2)


def test_calibration_compares_tenths() -> None:
    outcomes = [0, 1] * 50
    assert grade(outcomes, [0.5] * 100).calibration_error == pytest.approx(0)
    assert grade(outcomes, [0.7] * 100).calibration_error == pytest.approx(0.2)


def test_equal_probabilities_tell_nothing_apart() -> None:
    assert grade([0, 1, 1], [0.3, 0.3, 0.3]).auc == pytest.approx(0.5)
