"""What planting on accounts and companies has in common."""

from __future__ import annotations

from orchestration.lib.demo_company.defects.planter import Planter


def account_issue(planter: Planter, trap: str, kind: str, record: object) -> None:
    """Expect an issue on an account (text id) or a company (number)."""
    is_salesforce = isinstance(record, str)
    planter.key.issue(
        trap,
        kind,
        "salesforce" if is_salesforce else "hubspot",
        "account" if is_salesforce else "company",
        record,
    )
