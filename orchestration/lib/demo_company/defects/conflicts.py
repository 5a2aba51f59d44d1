"""Parents in the CRM against parents by law: every way they can compare."""

from __future__ import annotations

from orchestration.lib.demo_company.defects.account_issues import account_issue
from orchestration.lib.demo_company.defects.conflict_case import Conflicts
from orchestration.lib.demo_company.defects.planned_deals import deal
from orchestration.lib.demo_company.defects.planter import Planter

# Numbers of their own.
_FIRST_COMPANY = 8_600_000
_OPEN = [(90, "Prospecting"), (40, "Qualification")]


def plant(planter: Planter) -> None:
    """Plant every state of comparison, every fix, and a customer that is no more."""
    drawn = planter.next_company
    planter.next_company = _FIRST_COMPANY
    conflicts = Conflicts(planter)
    _levels(conflicts)
    _other_parents(conflicts)
    _unknown_to_law(conflicts)
    _stand_alone(conflicts)
    _dissolved(conflicts)
    planter.next_company = drawn


def _levels(conflicts: Conflicts) -> None:
    top, top_entity = conflicts.firm("Ashcombe Holding Inc.")
    middle, middle_entity = conflicts.firm("Ashcombe Pumps Inc.", parent_id=top)
    bottom, bottom_entity = conflicts.firm("Ashcombe Valves Inc.", parent_id=top)
    conflicts.register.relate(middle_entity, top_entity)
    conflicts.register.relate(bottom_entity, middle_entity)
    conflicts.expect(middle, "agree", "none", is_conflict="false")
    conflicts.expect(
        bottom,
        "crm_skips_level",
        "re_parent",
        legal_depth=2,
        proposed_parent_account_id=f"salesforce:{middle}",
        legal_parent_entity_id=middle_entity,
    )
    # Upside down: sales hung the holding below its daughter.
    daughter, daughter_entity = conflicts.firm("Bellingrath Motors Inc.")
    holding, entity = conflicts.firm("Bellingrath Holding Inc.", parent_id=daughter)
    conflicts.register.relate(daughter_entity, entity)
    conflicts.expect(holding, "crm_below", "review", proposed_parent_account_id="")
    conflicts.expect(daughter, "legal_only", "review")
    issue = "account_parent_legally_below"
    account_issue(conflicts.planter, "E30", issue, holding)


def _other_parents(conflicts: Conflicts) -> None:
    owner, owner_entity = conflicts.firm("Cadwallon Partners Inc.")
    other = conflicts.planter.account("Tredinnick Logistics Inc.")
    sold, sold_entity = conflicts.firm("Cadwallon Freight Inc.", parent_id=other)
    conflicts.register.relate(sold_entity, owner_entity)
    money = 90_000
    close = conflicts.planter.at(-45).date()
    deal(conflicts.planter, sold, _OPEN, amount=money, close_date=close)
    conflicts.expect(
        sold,
        "conflict",
        "re_parent",
        proposed_parent_account_id=f"salesforce:{owner}",
        # Half of it, as likely as the deal is.
        amount_at_stake=money // 2,
    )
    # The parent was typed twice, once with another country.
    owner, owner_entity = conflicts.firm("Dunsop Textiles Inc.")
    twin = conflicts.planter.account(
        "Dunsop Textiles Inc.",
        true_account=conflicts.planter.true_account("salesforce", owner),
        billing_country="United Kingdom",
        billing_country_code="GB",
    )
    child, child_entity = conflicts.firm("Dunsop Looms Inc.", parent_id=twin)
    conflicts.register.relate(child_entity, owner_entity)
    conflicts.expect(child, "conflict", "mark_as_duplicate")


def _unknown_to_law(conflicts: Conflicts) -> None:
    parent = conflicts.planter.account("Evenlode Estates Inc.")
    for name, reason, state, fix in (
        ("Evenlode Orchards Inc.", "NATURAL_PERSONS", "crm_only", "review"),
        ("Evenlode Cider Inc.", "NON_PUBLIC", "legal_undisclosed", "none"),
        ("Evenlode Barrels Inc.", "NO_LEI", "legal_undisclosed", "none"),
    ):
        account, entity = conflicts.firm(name, parent_id=parent)
        conflicts.refuse(entity, reason)
        conflicts.expect(account, state, fix)


def _stand_alone(conflicts: Conflicts) -> None:
    customer, customer_entity = conflicts.firm("Farnborne Steel Inc.", type="Customer")
    between = conflicts.register.entity("Farnborne Intermediate Inc.")
    conflicts.register.relate(between, customer_entity)
    account, entity = conflicts.firm("Farnborne Wire Inc.")
    conflicts.register.relate(entity, between)
    conflicts.expect(
        account,
        "legal_only",
        "link_as_child",
        proposed_parent_account_id=f"salesforce:{customer}",
        legal_parent_entity_id=between,
    )
    # Sisters below a holding that is no account; one of them is a customer.
    holding = conflicts.register.entity("Glaisdale Group Holdings Inc.")
    customer, entity = conflicts.firm("Glaisdale Chemicals Inc.", type="Customer")
    conflicts.register.relate(entity, holding)
    close = conflicts.planter.at(-60).date()
    deal(conflicts.planter, customer, _OPEN, close_date=close)
    account, entity = conflicts.firm("Glaisdale Paints Inc.")
    conflicts.register.relate(entity, holding)
    conflicts.expect(
        account,
        "legal_only",
        "review",
        group_account_id=f"salesforce:{customer}",
        legal_parent_entity_id=holding,
    )


def _dissolved(conflicts: Conflicts) -> None:
    planter = conflicts.planter
    account, entity = conflicts.firm("Hathersage Cutlery Inc.")
    statuses = {
        "Entity.EntityStatus": "INACTIVE",
        "Entity.EntityExpirationReason": "DISSOLVED",
        "Registration.RegistrationStatus": "RETIRED",
    }
    planter.update("gleif.lei_record", entity, "LEI", **statuses)
    deal(planter, account, _OPEN, close_date=planter.at(-20).date())
    account_issue(planter, "R14", "legal_entity_inactive", account)
