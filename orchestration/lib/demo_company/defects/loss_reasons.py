"""Lost deals of which nobody says why."""

from __future__ import annotations

from orchestration.lib.demo_company.defects.opportunity_issues import (
    OPPORTUNITY,
    opportunity_issue,
)
from orchestration.lib.demo_company.defects.planter import Planter


def plant(planter: Planter) -> None:
    """Take the reason from a lost deal of each CRM."""
    lost = "is_closed and not is_won and not is_deleted and loss_reason_c is not null"
    record = planter.pick(OPPORTUNITY, lost, 1)[0]
    planter.update(OPPORTUNITY, record, loss_reason_c=None)
    opportunity_issue(planter, "R36", "opportunity_loss_reason_missing", record)
    lost = "property_closed_lost_reason is not null"
    deal_id = planter.pick("hubspot.deal", lost, 1, "deal_id")[0]
    planter.update("hubspot.deal", deal_id, "deal_id", property_closed_lost_reason=None)
    opportunity_issue(planter, "R36", "opportunity_loss_reason_missing", deal_id)
