"""What planting on opportunities and deals has in common."""

from __future__ import annotations

from orchestration.lib.demo_company.defects.planter import Planter

OPPORTUNITY = "salesforce.opportunity"
OPEN = "not is_closed and not is_deleted"


def opportunity_issue(planter: Planter, trap: str, kind: str, record: object) -> None:
    """Expect an issue on an opportunity (text id) or a deal (number)."""
    is_salesforce = isinstance(record, str)
    planter.key.issue(
        trap,
        kind,
        "salesforce" if is_salesforce else "hubspot",
        "opportunity" if is_salesforce else "deal",
        record,
    )
