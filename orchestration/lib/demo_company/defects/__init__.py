"""Planted defects, one module per concern; each lists them in the answer key."""

from orchestration.lib.demo_company.build import Build
from orchestration.lib.demo_company.defects import (
    account_values,
    accounts,
    billing,
    buyers,
    conflicts,
    contacts,
    deal_pasts,
    deal_people,
    declarations,
    families,
    health,
    health_past,
    holdings,
    identity,
    landing,
    legal,
    legal_identity,
    legal_statements,
    legal_trees,
    loss_reasons,
    opportunities,
    opportunity_accounts,
    orgs,
    ownership,
    past,
    people,
    reparented,
    revenue_billing,
    revenue_changes,
    service_signals,
    service_tickets,
    survivorship,
    teams,
    ties,
    timelines,
    unmatched,
)
from orchestration.lib.demo_company.defects.billing import plant_feeds
from orchestration.lib.demo_company.defects.landing import redeliver
from orchestration.lib.demo_company.defects.orgs import FOLDER as SECOND_ORG
from orchestration.lib.demo_company.defects.orgs import write as write_second_org
from orchestration.lib.demo_company.defects.planter import Planter

__all__ = ["SECOND_ORG", "plant", "plant_usage", "redeliver", "write_second_org"]


def plant(build: Build) -> None:
    """Plant everything but what usage chunks and second files need."""
    planter = Planter(build)
    # First those that pick ordinary records, so that they spoil no planted one.
    opportunity_accounts.plant(planter)
    opportunities.plant(planter)
    people.plant(planter)
    billing.plant(planter)
    health.plant(planter)
    accounts.plant(planter)
    account_values.plant(planter)
    identity.plant(planter)
    unmatched.plant(planter)
    timelines.plant(planter)
    legal.plant(planter)
    ownership.plant(planter)
    landing.plant(planter)
    legal_identity.plant(planter)
    orgs.plant(planter)
    survivorship.plant(planter)
    contacts.plant(planter)
    buyers.plant(planter)
    families.plant(planter)
    teams.plant(planter)
    ties.plant(planter)
    holdings.plant(planter)
    declarations.plant(planter)
    trees = legal_trees.Trees(planter)
    legal_trees.plant(trees)
    legal_statements.plant(trees)
    reparented.plant(planter)
    conflicts.plant(planter)
    deal_people.plant(planter)
    loss_reasons.plant(planter)
    deal_pasts.plant(planter)
    revenue_billing.plant(planter)
    revenue_changes.plant(planter)
    service_tickets.plant(planter)
    service_signals.plant(planter)
    health_past.plant(planter)
    # Last: the past is made from all records there are.
    past.plant(planter)
    deal_pasts.plant_loads(planter)


def plant_usage(build: Build, is_first: bool) -> None:
    """Plant what has to do with the feed into one chunk of it."""
    plant_feeds(build, is_first)
    if is_first:
        service_signals.plant_usage(build)
