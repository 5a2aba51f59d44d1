"""Salesforce opportunities with their history, items and roles."""

from __future__ import annotations

import numpy as np

from orchestration.lib.demo_company import deal_plans, deals
from orchestration.lib.demo_company.build import Build
from orchestration.lib.demo_company.companies import World
from orchestration.lib.demo_company.condition import Condition
from orchestration.lib.demo_company.opportunity_children_sql import CHILDREN
from orchestration.lib.demo_company.opportunity_sql import (
    HISTORY,
    OPPORTUNITY,
    STAGES,
    VERSIONS,
)


def write(build: Build, world: World, condition: Condition) -> None:
    """Write the pipeline tables of Salesforce."""
    rng = build.settings.rng("opportunities")
    companies = np.flatnonzero(world.in_salesforce)
    plans = deal_plans.plan(build.settings, world, condition, companies, rng)
    deals.walk(build, "opp", plans, world, rng, stages=5, pays=False)
    build.sql(STAGES)
    build.sql(VERSIONS)
    build.sql(OPPORTUNITY)
    build.sql(HISTORY)
    build.sql(CHILDREN)
