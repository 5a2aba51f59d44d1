"""GLEIF records of companies and of holdings that are no accounts."""

from __future__ import annotations

import numpy as np

from orchestration.lib.demo_company.build import Build
from orchestration.lib.demo_company.companies import World
from orchestration.lib.demo_company.ids import leis
from orchestration.lib.demo_company.legal_sql import ENTITIES, LEVEL_1, LEVEL_2

_HAS_HOLDING = 0.5
_SKIPS_LEVEL = 0.15


def identify(build: Build, world: World) -> None:
    """Give companies with a registration an LEI; add holdings above groups."""
    rng = build.settings.rng("legal")
    groups = int(world.group.max()) + 1
    holding = rng.random(groups) < _HAS_HOLDING
    entity = np.concatenate(
        [np.flatnonzero(world.has_lei), world.size + np.flatnonzero(holding)]
    )
    build.frame("leis", entity=entity, lei=leis(entity + 1_000))
    first = np.searchsorted(world.group[: int((world.group >= 0).sum())], range(groups))
    grouped = np.flatnonzero(world.group >= 0)
    root = first[world.group[grouped]]
    # The register sometimes skips a level that sales keep.
    skips = rng.random(len(grouped)) < _SKIPS_LEVEL
    parent = np.where(skips, root, world.parent[grouped])
    above = np.where(holding, world.size + np.arange(groups), -1)[world.group[grouped]]
    parent = np.where(grouped == root, above, parent)
    ultimate = np.where(above >= 0, above, np.where(grouped == root, -1, root))
    build.frame("legal_parent", child=grouped, parent=parent, ultimate=ultimate)


def write(build: Build) -> None:
    """Write the filled columns of the three golden-copy tables."""
    build.sql(ENTITIES)
    build.sql(LEVEL_1)
    build.sql(LEVEL_2)
