"""Trees of legal entities: shapes that a closure must survive."""

from __future__ import annotations

from collections.abc import Mapping

from orchestration.lib.demo_company.defects.planter import Planter
from orchestration.lib.demo_company.defects.register import DIRECT, Register

ULTIMATE = "IS_ULTIMATELY_CONSOLIDATED_BY"
BRANCH = "IS_INTERNATIONAL_BRANCH_OF"
MANAGED = "IS_FUND-MANAGED_BY"
SUBFUND = "IS_SUBFUND_OF"
FEEDER = "IS_FEEDER_TO"
# Numbers of their own.
_FIRST_ENTITY = 20_000


class Trees:
    """Plants entities, relationships and what the marts must say of them."""

    def __init__(self, planter: Planter) -> None:
        self.planter = planter
        self.register = Register(planter)
        self.register.count = _FIRST_ENTITY

    def entity(self, name: str, country: str = "US", category: str = "GENERAL") -> str:
        """A legal entity that is no account."""
        values = {
            "Entity.LegalAddress.Country": country,
            "Entity.HeadquartersAddress.Country": country,
            "Entity.LegalJurisdiction": country,
            "Entity.EntityCategory": category,
        }
        return self.register.entity(name, values=values)

    def relate(
        self,
        child: str,
        parent: str,
        kind: str = DIRECT,
        values: Mapping[str, str | None] | None = None,
    ) -> str:
        """A relationship of any type; return its record id."""
        row = {"Relationship.RelationshipType": kind, **(values or {})}
        self.register.relate(child, parent, values=row)
        return f"{child}|{kind}"

    def fact(self, trap: str, entity: str, column: str, value: object) -> None:
        """What `dim_legal_entities` must say of an entity."""
        source = ("gleif", "lei_record", entity)
        self.planter.key.fact(
            trap, "dim_legal_entities", source, column, value, note="a planted tree"
        )

    def issue(self, trap: str, kind: str, table: str, record: str) -> None:
        """An issue of a GLEIF record."""
        self.planter.key.issue(trap, kind, "gleif", table, record)


def plant(trees: Trees) -> None:
    """Plant cycles, ultimate parents, branches, funds and borders."""
    _cycles(trees)
    _ultimates(trees)
    _branches(trees)
    _funds(trees)


def _cycles(trees: Trees) -> None:
    ring = [trees.entity(f"Quillon {part} Inc.") for part in ("Tar", "Wax", "Oil")]
    for child, parent in zip(ring, ring[1:] + ring[:1], strict=True):
        trees.relate(child, parent)
        trees.issue("E3", "legal_parent_cycle", "lei_record", child)
        trees.fact("E3", child, "cycle_id", min(ring))
        trees.fact("E3", child, "ultimate_status", "cycle")
    leaf = trees.entity("Quillon Candles Inc.")
    trees.relate(leaf, ring[0])
    trees.fact("E3", leaf, "derived_ultimate_id", min(ring))
    trees.fact("E3", leaf, "cycle_id", "")
    # Two that own each other, below a head office that stands above both.
    top = trees.entity("Zelkova Timber Holdings Inc.")
    pair = [trees.entity(f"Zelkova {part} Inc.") for part in ("Planks", "Beams")]
    trees.relate(pair[0], pair[1])
    trees.relate(pair[1], pair[0])
    trees.relate(pair[0], top, BRANCH)
    for member in pair:
        trees.issue("E4", "legal_parent_cycle", "lei_record", member)
        trees.fact("E4", member, "derived_ultimate_id", top)
        trees.fact("E4", member, "ultimate_status", "single")


def _ultimates(trees: Trees) -> None:
    top = trees.entity("Vexley Optics Holdings PLC", "GB")
    middle = trees.entity("Vexley Lenses Inc.")
    works = trees.entity("Vexley Mirrors Inc.")
    lone = trees.entity("Vexley Prisms Inc.")
    trees.relate(middle, top)
    trees.relate(works, middle)
    for child in (middle, works, lone):
        trees.relate(child, top, ULTIMATE)
    trees.fact("E8", works, "ultimate_agreement", "agree")
    trees.fact("E8", works, "derived_ultimate_id", top)
    # The way up leaves the country after one step.
    trees.fact("R5", works, "domestic_ultimate_id", middle)
    trees.fact("R5", top, "domestic_ultimate_id", top)
    trees.fact("E7", lone, "ultimate_agreement", "reported_only")
    trees.fact("E7", lone, "direct_parent_id", "")
    stray = trees.entity("Vexley Filters Inc.")
    other = trees.entity("Yarrowby Trust Inc.")
    trees.relate(stray, middle)
    record = trees.relate(stray, other, ULTIMATE)
    trees.issue("E8", "legal_ultimate_mismatch", "relationship_record", record)
    trees.fact("E8", stray, "reported_ultimate_id", other)
    trees.fact("E8", stray, "derived_ultimate_id", top)


def _branches(trees: Trees) -> None:
    office = trees.entity("Umberleigh Banking PLC", "GB")
    branch = trees.entity("Umberleigh Banking Zweigstelle", "DE", "BRANCH")
    trees.relate(branch, office, BRANCH)
    subsidiary = trees.entity("Umberleigh Leasing Inc.")
    trees.relate(subsidiary, office)
    trees.fact("E14", branch, "head_office_id", office)
    trees.fact("E14", branch, "derived_ultimate_id", office)
    trees.fact("E14", office, "direct_subsidiary_count", 1)
    trees.fact("E14", office, "branch_count", 1)


def _funds(trees: Trees) -> None:
    manager = trees.entity("Wistmere Asset Managers PLC", "GB")
    umbrella = trees.entity("Wistmere Umbrella", "LU", "FUND")
    fund = trees.entity("Wistmere Umbrella Bonds", "LU", "FUND")
    feeder = trees.entity("Wistmere Bonds Feeder", "LU", "FUND")
    trees.relate(umbrella, manager, MANAGED)
    trees.relate(fund, umbrella, SUBFUND)
    trees.relate(fund, manager, MANAGED)
    trees.relate(feeder, fund, FEEDER)
    # A manager is no owner: each stands alone in the corporate tree.
    for entity in (umbrella, fund, feeder):
        trees.fact("E15", entity, "ultimate_status", "self")
    trees.planter.key.fact(
        "E15",
        "bridge_legal_entity_hierarchy",
        ("gleif", "relationship_record", f"{manager}|{feeder}"),
        "fund.depth",
        2,
        note="feeder, its master, the manager of both",
    )
