"""The story holds together, and is clean but for what the key lists."""

from collections import Counter
from datetime import date

from orchestration.lib.demo_company.ids import lei, sf_checked, sf_id
from tests.demo_build import ROOT
from tests.demo_company.conftest import Generated, Row, read

AS_OF = "2026-06-30"


def keyed(company: Generated, issue_type: str) -> set[str]:
    """Records the key lists for one type of issue."""
    return {
        row["source_record_id"]
        for row in company.answers("issue")
        if row["issue_type"] == issue_type
    }


def is_true(row: Row, column: str) -> bool:
    """A boolean column."""
    return row[column] == "true"


def test_the_key_plants_every_type_of_issue(company: Generated) -> None:
    types = {
        row["issue_type"] for row in read(ROOT / "seeds/reference/issue_types.csv")
    }
    planted = {row["issue_type"] for row in company.answers("issue")}
    # No tree of the demo is deeper than the limit of ninety.
    assert types - planted <= {"account_hierarchy_too_deep", "legal_hierarchy_too_deep"}
    assert planted <= types


def test_no_expected_issue_is_listed_twice(company: Generated) -> None:
    names = ("issue_type", "source_system", "source_table", "source_record_id")
    listed = Counter(tuple(r[n] for n in names) for r in company.answers("issue"))
    assert max(listed.values()) == 1


def test_every_record_of_an_identity_source_has_its_truth(company: Generated) -> None:
    truth = {
        (row["source_system"], row["source_record_id"])
        for row in read(company.key / "true_accounts.csv")
    }
    records = {
        (source, row["id"])
        for source, table in (
            ("salesforce", "account"),
            ("hubspot", "company"),
            ("zendesk", "organization"),
            ("stripe", "customer"),
        )
        for row in company.rows(f"{source}/{table}")
    }
    apac = company.rows("hubspot@apac/company")
    records |= {("hubspot", f"apac/{row['id']}") for row in apac}
    level_1 = next((company.raw / "gleif").glob("*-lei2-*.csv"))
    records |= {("gleif", row["LEI"]) for row in read(level_1)}
    assert truth == records


def test_open_deals_close_in_future_unless_planted(company: Generated) -> None:
    late = {
        row["id"]
        for row in company.rows("salesforce/opportunity")
        if not is_true(row, "is_closed")
        and not is_true(row, "is_deleted")
        and row["close_date"] < AS_OF
    }
    assert late == {
        record
        for record in keyed(company, "opportunity_close_date_past")
        if record.startswith("006")
    }


def test_accounts_have_active_owners_unless_planted(company: Generated) -> None:
    users = company.rows("salesforce/user")
    active = {row["id"] for row in users if is_true(row, "is_active")}
    orphans = {
        row["id"]
        for row in company.rows("salesforce/account")
        if not is_true(row, "is_deleted") and row["owner_id"] not in active
    }
    planted = keyed(company, "account_owner_inactive")
    assert orphans == planted | keyed(company, "account_owner_missing")


def test_leis_in_the_crm_are_registered_unless_planted(company: Generated) -> None:
    level_1 = next((company.raw / "gleif").glob("*-lei2-*.csv"))
    registered = {
        row["LEI"]: row["Registration.RegistrationStatus"] for row in read(level_1)
    }
    odd = {
        row["id"]
        for row in company.rows("salesforce/account")
        if row["lei_c"] and registered.get(row["lei_c"]) not in {"ISSUED", "LAPSED"}
    }
    planted = {
        record
        for kind in (
            "lei_invalid",
            "lei_superseded",
            "lei_not_usable",
            "legal_entity_inactive",
        )
        for record in keyed(company, kind)
        if record.startswith("001")
    }
    # Ended without one successor: no issue, but a fact on what becomes of it.
    planted |= {
        row["source_record_id"]
        for row in company.answers("fact")
        if row["trap"] == "E13" and row["surfaces_in"] == "dim_accounts"
    }
    # Two legal entities of one name that no register lists.
    planted |= set(keyed(company, "account_cluster_contested"))
    assert odd == planted


def test_the_last_history_row_is_the_record_unless_planted(company: Generated) -> None:
    last: dict[str, Row] = {}
    for row in company.rows("salesforce/opportunity_history"):
        known = last.get(row["opportunity_id"])
        if known is None or known["created_date"] < row["created_date"]:
            last[row["opportunity_id"]] = row
    # Deals of which only the field history tells anything.
    untold = {
        row["source_record_id"]
        for row in company.answers("fact")
        if row["surfaces_in"] in ("fct_opportunity_versions", "fct_pipeline_walk")
    }
    untold = {record.split("|")[0] for record in untold}
    differing = {
        row["id"]
        for row in company.rows("salesforce/opportunity")
        if row["id"] not in untold - set(last)
        and (row["stage_name"], row["amount"])
        != (last[row["id"]]["stage_name"], last[row["id"]]["amount"])
    }
    assert differing == {
        record
        for record in keyed(company, "opportunity_history_mismatch")
        if record.startswith("006")
    }


def test_line_items_add_up_to_the_amount_of_untouched_deals(company: Generated) -> None:
    items: Counter[str] = Counter()
    for row in company.rows("salesforce/opportunity_line_item"):
        items[row["opportunity_id"]] += round(float(row["total_price"]) * 100)
    spoiled = keyed(company, "opportunity_amount_implausible")
    spoiled |= keyed(company, "opportunity_history_mismatch")
    for row in company.rows("salesforce/opportunity"):
        if row["id"] in items and row["id"] not in spoiled:
            assert items[row["id"]] == round(float(row["amount"]) * 100)


def test_nothing_happens_after_the_last_day(company: Generated) -> None:
    for table, column in (
        ("salesforce/task", "created_date"),
        ("salesforce/event", "start_date_time"),
        ("salesforce/opportunity_history", "created_date"),
        ("hubspot/deal_stage", "date_entered"),
        ("stripe/invoice", "created"),
        ("zendesk/ticket", "created_at"),
        ("zendesk/ticket_comment", "created"),
        ("surveys/survey_response", "sent_at"),
        ("usage/daily_usage", "usage_date"),
    ):
        assert max(row[column][:10] for row in company.rows(table)) <= AS_OF, table


def test_the_hidden_condition_drives_usage_and_churn(company: Generated) -> None:
    truth = read(company.key / "true_condition.csv")
    condition = {r["source_record_id"]: float(r["condition"]) for r in truth}
    used: dict[bool, list[float]] = {True: [], False: []}
    for row in company.rows("usage/daily_usage"):
        health = condition.get(row["account_id"])
        if health is not None and date.fromisoformat(row["usage_date"]).weekday() < 5:
            rate = int(row["active_users"]) / int(row["licensed_seats"])
            used[health > 0.5].append(rate)
    assert sum(used[True]) / len(used[True]) > 1.5 * sum(used[False]) / len(used[False])
    gone = [float(r["condition"]) for r in truth if r["churned_on"]]
    stayed = [float(r["condition"]) for r in truth if not r["churned_on"]]
    assert len(gone) >= 5
    assert sum(gone) / len(gone) < sum(stayed) / len(stayed)


def test_salesforce_ids_carry_their_case_checksum() -> None:
    assert sf_checked("001A0000006Vm9r") == "001A0000006Vm9rIAC"
    assert sf_id("001", 0) == sf_checked(sf_id("001", 0)[:15])


def test_sql_and_python_agree_on_ids(company: Generated) -> None:
    for row in company.rows("salesforce/account"):
        assert sf_checked(row["id"][:15]) == row["id"]


def test_leis_have_valid_check_digits() -> None:
    for number in range(200):
        digits = "".join(str(int(letter, 36)) for letter in lei(number))
        assert len(lei(number)) == 20
        assert int(digits) % 97 == 1
