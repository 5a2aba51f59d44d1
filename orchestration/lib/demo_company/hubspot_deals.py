"""HubSpot deals with their stage and property history."""

from __future__ import annotations

import numpy as np

from orchestration.lib.demo_company import deal_plans, deals
from orchestration.lib.demo_company.build import Build
from orchestration.lib.demo_company.companies import World
from orchestration.lib.demo_company.condition import Condition
from orchestration.lib.demo_company.hubspot_deal_sql import (
    DEAL,
    HISTORY,
    PIPELINE,
    VERSIONS,
)


def write(build: Build, world: World, condition: Condition) -> None:
    """Write the pipeline tables of HubSpot, for companies only it knows."""
    rng = build.settings.rng("hubspot deals")
    companies = np.flatnonzero(~world.in_salesforce)
    plans = deal_plans.plan(build.settings, world, condition, companies, rng)
    deals.walk(build, "deal", plans, world, rng, stages=4, pays=True)
    build.sql(PIPELINE)
    build.sql(VERSIONS)
    build.sql(DEAL)
    build.sql(HISTORY)
