"""An account that is a legal entity, and how its two trees must compare."""

from __future__ import annotations

from typing import Any

from orchestration.lib.demo_company.defects.planter import Planter
from orchestration.lib.demo_company.defects.register import Register

# Numbers of their own.
_FIRST_ENTITY = 60_000
_EXCEPTION = "DIRECT_ACCOUNTING_CONSOLIDATION_PARENT"


class Conflicts:
    """Plants accounts that are legal entities, and what the mart must say of them."""

    def __init__(self, planter: Planter) -> None:
        self.planter = planter
        self.register = Register(planter)
        self.register.count = _FIRST_ENTITY

    def firm(self, name: str, **values: Any) -> tuple[str, str]:
        """An account and the legal entity whose LEI it states."""
        account = self.planter.account(name, **values)
        number = self.planter.true_account("salesforce", account)
        entity = self.register.entity(name, account=number)
        self.planter.update("salesforce.account", account, lei_c=entity)
        return account, entity

    def refuse(self, entity: str, reason: str) -> None:
        """GLEIF is told why no direct parent is reported."""
        values = {"Exception.Category": _EXCEPTION, "Exception.Reason.1": reason}
        row = {"LEI": entity, **values}
        self.planter.insert("gleif.reporting_exception", **row)

    def expect(self, account: str, state: str, fix: str, **values: object) -> None:
        """The state of an account, the fix, and other columns of its row."""
        facts = {"comparison_state": state, "proposed_fix": fix, **values}
        for column, value in facts.items():
            self.planter.key.fact(
                "R59" if state == "legal_only" else "E30",
                "hierarchy_conflicts",
                ("salesforce", "account", account),
                column,
                value,
                note="parent in the CRM against parent by law",
            )
