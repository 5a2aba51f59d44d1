"""Planted defects, one module per concern; each lists them in the answer key."""

from orchestration.lib.demo_company.build import Build
from orchestration.lib.demo_company.defects import (
    account_values,
    accounts,
    billing,
    health,
    identity,
    landing,
    legal,
    legal_identity,
    opportunities,
    opportunity_accounts,
    ownership,
    people,
    timelines,
    unmatched,
)
from orchestration.lib.demo_company.defects.billing import plant_usage
from orchestration.lib.demo_company.defects.landing import redeliver
from orchestration.lib.demo_company.defects.planter import Planter

__all__ = ["plant", "plant_usage", "redeliver"]


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
