"""Real groups of GLEIF's golden copy: who is on top, and how far up."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from tests.demo_build import DemoBuild

pytestmark = [pytest.mark.real_data, pytest.mark.slow]

SHELL = "21380068P1DRHMJ8KU70"
COMMERZBANK = "851WYGNLUQLFZBSYGB56"
MICROSOFT = "INR2EJN1ERAN0W5ZP974"
PUMA = "529900GRZ2BQY5ZM9N49"


@pytest.fixture(scope="module")
def published(shared_data: Path) -> list[dict[str, str]]:
    """The relationships as published."""
    path = shared_data / "gleif" / "real_rr_goldencopy_shape.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_relationship_is_kept_or_excluded(
    real: DemoBuild, published: list[dict[str, str]]
) -> None:
    found = dict(
        real.query(
            "select relationship_type, count(*)"
            " from intermediate.int_legal_entity_relationships"
            " where is_kept or exclusion_reason is not null group by all"
        )
    )
    print(found)
    assert found == Counter(row["Relationship.RelationshipType"] for row in published)


def test_every_end_of_a_relationship_is_an_entity(
    real: DemoBuild, published: list[dict[str, str]]
) -> None:
    ends = {
        row[f"Relationship.{end}Node.NodeID"]
        for row in published
        for end in ("Start", "End")
    }
    stubs = dict(
        real.query("select legal_entity_id, is_stub from marts.dim_legal_entities")
    )
    assert ends <= set(stubs)
    listed = {lei for (lei,) in real.query("select lei from gleif.lei_record")}
    assert {lei for lei, is_stub in stubs.items() if not is_stub} == listed
    assert any(stubs[lei] for lei in ends), "no parent is missing from level 1"


@pytest.mark.parametrize(
    ("top", "legal_name", "members", "direct"),
    [
        (SHELL, "SHELL PLC", 21, 15),
        (COMMERZBANK, "COMMERZBANK Aktiengesellschaft", 20, 15),
        (MICROSOFT, "MICROSOFT CORPORATION", 14, 12),
        (PUMA, "PUMA SE", 13, 12),
    ],
)
def test_a_group_is_complete_below_its_ultimate_parent(
    real: DemoBuild, top: str, legal_name: str, members: int, direct: int
) -> None:
    [(name, depth, count, subsidiaries, status)] = real.query(
        """
        select
            tops.legal_name, max(hierarchy.depth), count(*),
            any_value(tops.direct_subsidiary_count), any_value(tops.ultimate_status)
        from marts.bridge_legal_entity_hierarchy as hierarchy
        inner join marts.dim_legal_entities as tops
            on hierarchy.ancestor_legal_entity_id = tops.legal_entity_id
        where hierarchy.hierarchy = 'corporate' and hierarchy.depth > 0
        and hierarchy.is_root_ancestor and hierarchy.valid_to = '9999-12-31'
        and hierarchy.ancestor_legal_entity_id = ?
        group by tops.legal_name
        """,
        top,
    )
    print(f"{name}: {count} entities, {depth} deep, {subsidiaries} direct")
    assert (name, depth, count, status) == (legal_name, 1, members, "self")
    assert subsidiaries == direct
    # Whoever reports this ultimate parent is found below it.
    assert (
        real.query(
            """
            select entities.legal_entity_id
            from marts.dim_legal_entities as entities
            where entities.reported_ultimate_id = ? and not exists (
                select 1 from marts.bridge_legal_entity_hierarchy as hierarchy
                where hierarchy.hierarchy = 'corporate'
                and hierarchy.descendant_legal_entity_id = entities.legal_entity_id
                and hierarchy.ancestor_legal_entity_id = entities.reported_ultimate_id
            )
            """,
            top,
        )
        == []
    )


def test_a_top_that_contradicts_the_register_is_told(real: DemoBuild) -> None:
    found = real.query(
        "select reported_ultimate_id, derived_ultimate_id"
        " from marts.dim_legal_entities where ultimate_agreement = 'disagree'"
        " order by all"
    )
    print(found)
    assert found == [
        ("3C7474T6CDKPR9K6YT90", "ZZG38T0MDR3QY1ETUA76"),
        ("549300RMUDWPHCUQNE66", "549300B56MD0ZC402L06"),
    ]


def test_funds_stay_out_of_the_corporate_tree(real: DemoBuild) -> None:
    found = dict(
        real.query(
            """
            select hierarchy, count(*) from marts.bridge_legal_entity_hierarchy
            where depth > 0 group by all
            """
        )
    )
    print(found)
    # Nine managed funds and three sub-funds; no step of theirs is corporate.
    assert found == {"corporate": 80, "fund": 12}
    assert (
        real.query(
            """
        select corporate.descendant_legal_entity_id
        from marts.bridge_legal_entity_hierarchy as corporate
        inner join marts.bridge_legal_entity_hierarchy as fund
            using (ancestor_legal_entity_id, descendant_legal_entity_id, depth)
        where corporate.hierarchy = 'corporate' and fund.hierarchy = 'fund'
        and depth > 0
        """
        )
        == []
    )
