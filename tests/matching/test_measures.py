"""What is merged is right and little is missed, where nobody tuned anything.

The bounds are the project's promise for pairs of records; the measured values,
at a larger size, are printed by `python -m orchestration.lib.matching measure`.
"""

import csv
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from orchestration.lib.matching.company import ACCOUNTS, build_company
from orchestration.lib.matching.measuring import Rate, measure
from tests.demo_build import build_demo

# Neither the weights nor the thresholds have seen this company.
SEED = 2026
SIZE = 5_000
# Not of 15 characters in all, which would read as a Salesforce id.
PREFIX = "patent-applicant-"


@pytest.mark.slow
def test_an_unseen_company_is_put_together(tmp_path: Path) -> None:
    database, truth = build_company(SIZE, SEED, tmp_path, ACCOUNTS, print)
    rates = {rate.name: rate for rate in measure(database, truth)}
    print(*rates.values(), sep="\n")
    assert rates["all systems: precision"].value >= 0.995
    assert rates["all systems: recall"].value >= 0.95
    assert rates["all systems: with review"].value >= 0.98
    # People type these; half of what can be missed is missed here.
    assert rates["CRM records: precision"].value >= 0.99
    assert rates["CRM records: recall"].value >= 0.88


def pair_count(groups: Iterable[object]) -> int:
    """Pairs within groups, given the group of each member."""
    return sum(size * (size - 1) // 2 for size in Counter(groups).values())


@pytest.mark.slow
@pytest.mark.real_data
def test_names_of_patent_applicants_find_their_companies(
    shared_data: Path, tmp_path: Path
) -> None:
    """Nothing but names, badly typed, one company under hundreds of them."""
    folder = shared_data / "er"
    with (folder / "patstat_input.csv").open(encoding="utf-8") as file:
        names = {row["person_id"]: row["Name"] for row in csv.DictReader(file)}
    with (folder / "patstat_reference.csv").open(encoding="utf-8") as file:
        truth = {row["person_id"]: row["leuven_id"] for row in csv.DictReader(file)}
    exports = tmp_path / "exports" / "salesforce"
    exports.mkdir(parents=True)
    with (exports / "Account.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["Id", "Name", "CreatedDate"])
        for person, name in names.items():
            writer.writerow([f"{PREFIX}{person}", name, "2024-01-01T00:00:00Z"])
    options = ("--select", "+int_account_assignments", "--exclude-resource-type")
    demo = build_demo(tmp_path, exports.parent, options=(*options, "test", "unit_test"))
    found = {
        record.removeprefix(PREFIX): account
        for record, account in demo.query(
            "select source_record_id, account_id from"
            " intermediate.int_account_assignments"
        )
    }
    assert set(found) == set(names)
    hits = pair_count((truth[person], found[person]) for person in names)
    precision = Rate("precision", hits, pair_count(found.values()))
    recall = Rate("recall", hits, pair_count(truth[person] for person in names))
    score = 2 * precision.value * recall.value / (precision.value + recall.value)
    print(precision, recall, f"F1 {score:.4f}", sep="\n")
    assert precision.value >= 0.99
    assert score > 0.75
