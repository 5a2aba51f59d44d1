"""One account whose every attribute is from another source, and a stranger."""

from __future__ import annotations

from orchestration.lib.demo_company.defects.planter import Planter

_DOMAIN = "larkspur-gauges.com"
_TRAP = "R63"


def plant(planter: Planter) -> None:
    """Plant records that each state what others do not, or state better."""
    record = _typed(planter)
    _enriched(planter)
    for attribute, value, source in (
        ("account_name", "Larkspur Gauges Inc.", "salesforce"),
        ("account_type", "Customer", "salesforce"),
        # HubSpot changed it after Salesforce did.
        ("phone", "+1 555 010 0200", "hubspot"),
        ("city", "Duluth", "hubspot"),
        ("employee_count", "1180", "enrichment:clearfirm"),
        # Older than a year, so it fills what nobody else says.
        ("annual_revenue", "96000000.00", "enrichment:oldledger"),
    ):
        column = "annual_revenue_native" if attribute == "annual_revenue" else attribute
        _fact(planter, record, "dim_accounts", column, value)
        _fact(planter, record, "dim_accounts", f"{attribute}_source", source)
    for column, value in (
        ("phone.decided_by", "recency"),
        ("phone.runner_up_value", "+1 555 010 0100"),
        ("employee_count.decided_by", "source_rank"),
        ("employee_count.runner_up_value", "120"),
        ("industry.decided_by", "no_conflict"),
        ("account_type.record_count", "1"),
    ):
        _fact(planter, record, "account_attribute_sources", column, value)


def _typed(planter: Planter) -> str:
    """A Salesforce account and the HubSpot company it became first."""
    record = planter.account(
        "Larkspur Gauges Inc.",
        website=_DOMAIN,
        type="Customer",
        phone="+1 555 010 0100",
    )
    planter.company(
        "Larkspur Gauges",
        true_account=planter.true_account("salesforce", record),
        property_domain=_DOMAIN,
        property_phone="+1 555 010 0200",
        property_city="Duluth",
        property_hs_lastmodifieddate=planter.at(20),
    )
    return record


def _enriched(planter: Planter) -> None:
    """Providers: one knows the account, one knew it, one knows somebody else."""
    for provider, number, domain, employees, revenue, days_ago in (
        ("Clearfirm", "CF-9000001", _DOMAIN, 1_180, None, 12),
        ("Oldledger", "77-104", f"www.{_DOMAIN}", 640, 96_000_000, 800),
        ("Clearfirm", "CF-9000002", "wistaria-anvils.com", 75, 9_000_000, 12),
    ):
        planter.insert(
            "enrichment.company",
            provider=provider,
            provider_record_id=number,
            domain=domain,
            employee_count=employees,
            annual_revenue=revenue,
            observed_at=planter.at(days_ago),
            _synced_at=planter.synced,
        )
    planter.key.issue(
        _TRAP,
        "enrichment_unmatched",
        "enrichment",
        "company",
        "clearfirm|CF-9000002",
    )


def _fact(planter: Planter, record: str, mart: str, column: str, value: str) -> None:
    planter.key.fact(
        _TRAP,
        mart,
        ("salesforce", "account", record),
        column,
        value,
        note="every attribute from the source that knows it best",
    )
