"""Files that landing must survive: bad values, re-delivery, a custom column."""

from __future__ import annotations

from pathlib import Path

from orchestration.lib.demo_company.build import Build
from orchestration.lib.demo_company.defects.planter import Planter
from orchestration.lib.demo_company.ids import sf_id


def plant(planter: Planter) -> None:
    """Add a column that no contract knows."""
    planter.build.sql(
        "alter table salesforce.account add column legacy_score_c int;"
        "update salesforce.account set legacy_score_c = number_of_employees % 100"
    )
    planter.key.issue(
        "T48",
        "landing_column_unexpected",
        "salesforce",
        "account",
        "legacy_score_c",
    )


def redeliver(build: Build, out: Path) -> None:
    """Write second files: rows sent twice, and rows with impossible values."""
    path = out / "salesforce" / "task.2.csv"
    query = "select * from salesforce.task order by md5(id) limit 3"
    sent = [row[0] for row in build.rows(query)]
    bad = sf_id("00T", 5_000_000)
    build.sql(
        "copy (select * replace (activity_date::varchar as activity_date) from"
        f" ({query}) union all by name select * replace ('{bad}' as id,"
        f" '2025-13-40' as activity_date) from ({query}) where id = '{sent[0]}')"
        f" to '{path}' (format csv, header)"
    )
    for record in sent:
        build.key.issue("T49", "landing_row_duplicate", "salesforce", "task", record)
    build.key.issue("", "landing_row_rejected", "salesforce", "task", bad)
    campaign = sf_id("701", 900)
    path = out / "salesforce" / "campaign.2.csv"
    path.write_text(f"Id,Name,BudgetedCost\n{campaign},Autumn fair,n/a\n")
    build.key.issue("", "landing_row_rejected", "salesforce", "campaign", campaign)
