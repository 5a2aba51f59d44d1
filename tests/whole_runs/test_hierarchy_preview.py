"""What a preview promises is what the CRM's own change gives."""

import csv
import shutil
from pathlib import Path

import pytest

from tests.demo_build import DEMO_EXPORTS, MODELS_ONLY, ROOT, DemoBuild, build_demo

pytestmark = pytest.mark.slow

MARTS = (
    "--select",
    "+account_family_rollups",
    "+dim_accounts",
    "+hierarchy_preview",
    *MODELS_ONLY,
)
MEASURES = (
    "account_count",
    "open_opportunity_count",
    "open_pipeline_amount",
    "weighted_pipeline_amount",
    "won_amount",
    "invoiced_amount",
    "overdue_amount",
    "annual_contract_value",
    "total_relationship_value",
)


def changes() -> list[dict[str, str]]:
    """The proposed changes of the demo, with bare record ids."""
    path = ROOT / "seeds" / "reference" / "hierarchy_changes.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["action"] for row in rows} == {"re_parent", "merge"}
    return [
        {
            "action": row["action"],
            "record": row["record_key"].removeprefix("salesforce:"),
            "target": row["target_record_key"].removeprefix("salesforce:"),
        }
        for row in rows
    ]


def apply(exports: Path) -> None:
    """Make the changes in the CRM's export, as its own users would."""
    path = exports / "salesforce" / "account.csv"
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        rows, columns = list(reader), list(reader.fieldnames or [])
    accounts = {row["id"]: row for row in rows}
    for change in changes():
        row = accounts[change["record"]]
        if change["action"] == "re_parent":
            row["parent_id"] = change["target"]
        else:
            row["is_deleted"] = "true"
            row["master_record_id"] = change["target"]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows(rows)


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> DemoBuild:
    """The demo company after the changes."""
    folder = tmp_path_factory.mktemp("changed")
    shutil.copytree(DEMO_EXPORTS, folder / "exports")
    apply(folder / "exports")
    return build_demo(folder, folder / "exports", options=MARTS)


def test_the_changes_give_the_previewed_numbers(
    demo: DemoBuild, changed: DemoBuild
) -> None:
    columns = ", ".join(MEASURES)
    previewed = demo.query(
        f"select account_id, {columns} from marts.hierarchy_preview"
        " where state = 'after' order by all"
    )
    assert previewed, "the demo proposes no change"
    sums = ", ".join(f"cast({name}_subtree as decimal(18, 2))" for name in MEASURES)
    made = {
        row[0]: row[1:]
        for row in changed.query(
            f"select account_id, {sums} from marts.account_family_rollups"
            " where hierarchy = 'crm' and is_root"
        )
    }
    assert {root: figures for root, *figures in previewed} == {
        root: list(made[root]) for root, *_ in previewed
    }


def test_what_is_previewed_as_before_is_what_is(demo: DemoBuild) -> None:
    sums = ", ".join(f"cast({name}_subtree as decimal(18, 2))" for name in MEASURES)
    missing = demo.query(
        f"select account_id, {', '.join(MEASURES)} from marts.hierarchy_preview"
        " where state = 'before'"
        f" except select account_id, {sums} from marts.account_family_rollups"
        " where hierarchy = 'crm' and is_root"
    )
    assert not missing


def test_owner_tier_and_health_come_about_too(
    demo: DemoBuild, changed: DemoBuild
) -> None:
    """Of a merged account health is not foretold: it scores other signals."""
    columns = "account_id, owner_id, tier, health_score, worst_health_score"
    foretold = demo.query(
        f"select {columns} from marts.hierarchy_preview"
        " where state = 'after' and health_score is not null order by all"
    )
    assert foretold, "no health is foretold"
    for root, owner, tier, health, worst in foretold:
        found = changed.query(
            """
            select
                max(owner_id) filter (where account_id = ultimate_account_id),
                sum(health_score * annual_contract_value_own)
                / sum(annual_contract_value_own)
                filter (where health_score is not null),
                min(health_score)
            from marts.account_family_rollups
            inner join marts.dim_accounts using (account_id)
            left join (
                from marts.fct_account_health where is_current
            ) using (account_id)
            where hierarchy = 'crm' and ultimate_account_id = ?
            """,
            root,
        )[0]
        assert (found[0], found[2]) == (owner, worst)
        assert float(found[1]) == pytest.approx(float(health), abs=1e-4)
        limits = changed.query(
            "select tier from reference.account_tiers"
            " where minimum_annual_contract_value <= ("
            "select annual_contract_value_subtree from marts.account_family_rollups"
            " where hierarchy = 'crm' and account_id = ?)"
            " order by minimum_annual_contract_value desc limit 1",
            root,
        )
        assert tier == (limits[0][0] if limits else "unrated")
