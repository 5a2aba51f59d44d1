"""The edge cases of GLEIF's parents, each on entities of its own."""

from pathlib import Path

import pytest

from orchestration.lib.demo_company.ids import sf_id
from tests.demo_build import build_demo
from tests.hierarchy.gleif_world import (
    BRANCH,
    END,
    FEEDER,
    KIND,
    MANAGED,
    START,
    SUBFUND,
    ULTIMATE,
    Built,
    World,
)

pytestmark = pytest.mark.slow

# Three marts, and the issues of GLEIF's records. Tests of dbt run elsewhere.
SELECTED = (
    "--select",
    "+bridge_legal_entity_hierarchy",
    "+account_legal_entities",
    "+dim_legal_entities",
    "+int_source_row_issues",
    "--exclude-resource-type",
    "unit_test",
    "--exclude-resource-type",
    "test",
)
STATES = {
    "NATURAL_PERSONS": "no_parent",
    "NO_KNOWN_PERSON": "no_parent",
    "NON_CONSOLIDATING": "no_parent",
    "NO_LEI": "parent_exists_no_lei",
    "NON_PUBLIC": "undisclosed",
    "CONSENT_NOT_OBTAINED": "undisclosed",
    "BINDING_LEGAL_COMMITMENTS": "undisclosed",
    "DETRIMENT_NOT_EXCLUDED": "undisclosed",
    "DISCLOSURE_DETRIMENTAL": "undisclosed",
    "LEGAL_OBSTACLES": "undisclosed",
}
STATUS = "Relationship.RelationshipStatus"
REGISTRATION = "Registration.RegistrationStatus"
AMOUNT = "Relationship.Quantifiers.1.QuantifierAmount"
UNITS = "Relationship.Quantifiers.1.QuantifierUnits"
SUCCESSOR = "Entity.SuccessorEntity.{}.SuccessorLEI"
SUCCESSOR_NAME = "Entity.SuccessorEntity.1.SuccessorEntityName"
# Longer than `hierarchy_max_depth` by two steps.
DEEP = 93
RETIRED = {"Entity.EntityStatus": "INACTIVE", REGISTRATION: "RETIRED"}


def trees(world: World) -> None:
    """Cases 1 to 4, 7 to 9, 27 and 34."""
    world.entities("child parent own two-a two-b three-a three-b three-c")
    world.relate("child < parent")
    world.relate("own < own")
    for edge in ("two-a < two-b", "two-b < two-a"):
        world.relate(edge)
    for edge in ("three-a < three-b", "three-b < three-c", "three-c < three-a"):
        world.relate(edge)
    world.entities("hung-a hung-b hung-root hung-leaf")
    for edge in ("hung-a < hung-b", "hung-b < hung-a", "hung-leaf < hung-b"):
        world.relate(edge)
    world.relate("hung-a < hung-root", BRANCH)
    world.entities("only-ultimate far-top")
    world.relate("only-ultimate < far-top", ULTIMATE)
    world.entities("torn middle real-top said-top")
    world.relate("torn < middle")
    world.relate("middle < real-top")
    world.relate("torn < said-top", ULTIMATE)
    world.entity("orphan")
    world.relate("orphan < unlisted")
    world.entities("tie tie-left tie-right tie-top")
    world.relate("tie < tie-left")
    world.relate("tie < tie-right", BRANCH)
    world.relate("tie-left < tie-top")
    world.relate("tie-right < tie-top")
    for level in range(DEEP):
        world.entity(f"deep-{level}")
    for level in range(1, DEEP):
        world.relate(f"deep-{level} < deep-{level - 1}")


def statements(world: World) -> None:
    """Cases 10, 11, 17, 18 and 20."""
    world.entity("register")
    for reason in STATES:
        world.entity(reason)
        world.refuse(reason, "DIRECT", reason)
        world.refuse(reason, "ULTIMATE", reason)
    world.entities("both mixed")
    world.relate("both < register")
    world.refuse("both", "DIRECT", "NO_LEI")
    world.relate("mixed < register")
    world.refuse("mixed", "ULTIMATE", "NON_PUBLIC")
    for name, column, value in (
        ("null-status", STATUS, "NULL"),
        ("inactive", STATUS, "INACTIVE"),
        ("lapsed", REGISTRATION, "LAPSED"),
        ("pending", REGISTRATION, "PENDING_TRANSFER"),
    ):
        world.entity(name)
        world.relate(f"{name} < register", values={column: value})
    day, next_day = "2022-01-01T00:00:00Z", "2023-01-01T00:00:00.000Z"
    for name, values in {
        # The relationship's own period sits in the third slot.
        "third-slot": {
            KIND.format(1): "ACCOUNTING_PERIOD",
            END.format(1): "2015-12-31T00:00:00Z",
            KIND.format(2): "DOCUMENT_FILING_PERIOD",
            START.format(2): "2016-03-01T00:00:00Z",
            KIND.format(3): "RELATIONSHIP_PERIOD",
            START.format(3): day,
            END.format(3): next_day,
        },
        "no-start": {START.format(1): ""},
        "inverted": {START.format(1): next_day, END.format(1): day},
        "empty": {START.format(1): day, END.format(1): day},
        "open-ended": {END.format(1): "9999-12-31T00:00:00Z"},
        # Half past midnight in Berlin is the day before in UTC, and an hour
        # before midnight in New York is the day after.
        "berlin": {START.format(1): "2022-01-01T00:30:00+02:00"},
        "new-york": {START.format(1): "2021-12-31T23:00:00.000-05:00"},
        "absent": {},
        "fraction": {AMOUNT: "1.00", UNITS: "PERCENTAGE"},
        "majority": {AMOUNT: "62.50", UNITS: "PERCENTAGE"},
        "beyond": {AMOUNT: "150.00", UNITS: "PERCENTAGE"},
    }.items():
        world.entity(name)
        world.relate(f"{name} < register", values=values)


def successions(world: World) -> None:
    """Cases 12 and 13."""
    for name, *successors in (
        ("chain-1", "chain-2"),
        ("chain-2", "chain-3"),
        ("chain-3", "chain-4"),
        ("loop-1", "loop-2"),
        ("loop-2", "loop-1"),
        ("split", "part-1", "part-2"),
    ):
        slots = {SUCCESSOR.format(i): world.lei(s) for i, s in enumerate(successors, 1)}
        world.entity(name, **RETIRED, **slots)
    world.entities("chain-4 part-1 part-2 survivor")
    world.entity("name-only", **RETIRED, **{SUCCESSOR_NAME: "Somebody Ltd"})
    world.entity(
        "annulled", **{"Entity.EntityStatus": "NULL", REGISTRATION: "ANNULLED"}
    )
    world.entity(
        "duplicate",
        **{"Entity.EntityStatus": "NULL", REGISTRATION: "DUPLICATE"},
        **{SUCCESSOR.format(1): world.lei("survivor")},
    )


def branches_and_funds(world: World) -> None:
    """Cases 14 and 15."""
    world.entity("head-office", "GB")
    world.entity("branch", "DE", Entity__EntityCategory="BRANCH")
    world.entities("subsidiary manager umbrella subfund feeder")
    world.relate("branch < head-office", BRANCH)
    world.relate("subsidiary < head-office")
    world.relate("umbrella < manager", MANAGED)
    world.relate("subfund < umbrella", SUBFUND)
    world.relate("feeder < subfund", FEEDER)


@pytest.fixture(scope="module")
def world() -> World:
    """All cases, side by side."""
    planted = World()
    for plant in (trees, statements, successions, branches_and_funds):
        plant(planted)
    return planted


ACCOUNTS = ("annulled", "duplicate", "chain-1")


@pytest.fixture(scope="module")
def built(world: World, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The world, landed and built, with accounts that state void LEIs."""
    folder = tmp_path_factory.mktemp("gleif")
    exports = world.write(folder / "exports")
    path = exports / "salesforce" / "account.csv"
    path.parent.mkdir()
    rows = [
        f"{sf_id('001', i)},{name.title()} Bakery,{world.lei(name)},2024-01-01 00:00:00"
        for i, name in enumerate(ACCOUNTS)
    ]
    path.write_text("\n".join(["id,name,lei_c,created_date", *rows, ""]))
    return Built(build_demo(folder, exports, options=SELECTED), world)


def test_01_a_relationship_points_from_child_to_parent(built: Built) -> None:
    assert built.above("child") == {"parent": 1}
    assert built.above("parent") == {}


def test_02_an_entity_is_not_its_own_parent(built: Built) -> None:
    assert built.above("own") == {}
    assert built.issues("own") == ["legal_relationship_self"]
    status = ("derived_ultimate_id", "ultimate_status")
    assert built.entity("own", *status) == ("own", "self")


def test_03_cycles_end_and_are_named(built: Built) -> None:
    assert built.above("two-a") == {"two-b": 1}
    assert built.above("three-a") == {"three-b": 1, "three-c": 2}
    columns = ("cycle_id", "ultimate_status", "derived_ultimate_id")
    for size, names in (("two", "ab"), ("three", "abc")):
        members = [f"{size}-{letter}" for letter in names]
        smallest = min(members, key=built.world.lei)
        for member in members:
            expected = (smallest, "cycle", smallest)
            assert built.entity(member, *columns) == expected
            assert built.issues(member) == ["legal_parent_cycle"]


def test_04_a_cycle_between_a_root_and_a_leaf_is_passed_once(built: Built) -> None:
    assert built.above("hung-leaf") == {"hung-b": 1, "hung-a": 2, "hung-root": 3}
    columns = ("derived_ultimate_id", "ultimate_status")
    for name in ("hung-leaf", "hung-a", "hung-b"):
        assert built.entity(name, *columns) == ("hung-root", "single")
    assert built.entity("hung-leaf", "cycle_id") == (None,)
    assert built.entity("hung-a", "cycle_id") == built.entity("hung-b", "cycle_id")


def test_07_an_ultimate_parent_alone_is_a_flagged_step(built: Built) -> None:
    assert built.above("only-ultimate") == {"far-top": 1}
    columns = ("direct_parent_id", "reported_ultimate_id", "ultimate_agreement")
    assert built.entity("only-ultimate", *columns) == (None, "far-top", "reported_only")
    assert built.build.query(
        "select is_ultimate_only from intermediate.int_legal_entity_edges"
        " where hierarchy = 'corporate' and child_id = ?",
        built.world.lei("only-ultimate"),
    ) == [(True,)]


def test_08_a_reported_ultimate_beside_another_top_is_kept(built: Built) -> None:
    assert built.above("torn") == {"middle": 1, "real-top": 2}
    columns = ("reported_ultimate_id", "derived_ultimate_id", "ultimate_agreement")
    assert built.entity("torn", *columns) == ("said-top", "real-top", "disagree")
    assert built.issues("torn") == ["legal_ultimate_mismatch"]


def test_09_a_parent_that_level_1_lacks_is_a_stub(built: Built) -> None:
    assert built.above("orphan") == {"unlisted": 1}
    assert built.entity("unlisted", "is_stub", "legal_name") == (True, None)
    assert built.entity("orphan", "is_stub", "legal_name") == (False, "orphan")
    assert built.issues("orphan") == ["legal_parent_missing"]


def test_10_every_reason_says_what_is_known_of_the_parent(built: Built) -> None:
    columns = ("direct_parent_state", "ultimate_parent_state")
    for reason, state in STATES.items():
        assert built.entity(reason, *columns) == (state, state), reason
        assert built.issues(reason) == []
    assert built.entity("both", *columns) == ("reported", "not_reported")
    assert built.issues("both") == ["legal_exception_conflict"]
    assert built.entity("mixed", *columns) == ("reported", "undisclosed")
    assert built.issues("mixed") == []


def test_11_statuses_decide_and_counts_reconcile(built: Built) -> None:
    for name, reason in (
        ("null-status", "status_unknown"),
        ("inactive", "inactive"),
        ("pending", "not_published"),
    ):
        columns = ("is_kept", "exclusion_reason")
        assert built.relationship(name, *columns) == (False, reason)
        assert built.above(name) == {}
        assert built.issues(name) == ["legal_relationship_excluded"]
    assert built.relationship("lapsed", "is_kept", "is_lapsed") == (True, True)
    assert built.above("lapsed") == {"register": 1}
    [(kept, excluded)] = built.build.query(
        "select count(*) filter (is_kept), count(exclusion_reason)"
        " from intermediate.int_legal_entity_relationships"
    )
    # One self, three by status, two by period.
    assert excluded == 6
    assert kept + excluded == len(built.world.tables["relationship_record"])


def test_12_void_leis_match_nothing_and_lead_to_survivors(built: Built) -> None:
    matched = dict(
        built.build.query(
            "select account_id, legal_entity_id from marts.account_legal_entities"
            " where is_accepted"
        )
    )
    found = {
        name: built.name(matched.get(f"salesforce:{sf_id('001', i)}"))
        for i, name in enumerate(ACCOUNTS)
    }
    assert found == {"annulled": None, "duplicate": "survivor", "chain-1": "chain-4"}
    for name, survivor in (("annulled", None), ("duplicate", "survivor")):
        assert built.entity(name, "is_usable", "current_lei") == (False, survivor)


def test_13_successors_are_followed_but_never_picked(built: Built) -> None:
    for name, state, current in (
        ("chain-1", "resolved", "chain-4"),
        ("chain-3", "resolved", "chain-4"),
        ("loop-1", "loop", "loop-1"),
        ("split", "several", "split"),
        ("name-only", "name_only", "name-only"),
    ):
        columns = ("successor_state", "current_lei")
        assert built.entity(name, *columns) == (state, current), name
    assert built.entity("name-only", "successor_name") == ("Somebody Ltd",)


def test_14_a_branch_rolls_up_and_is_no_subsidiary(built: Built) -> None:
    assert built.above("branch") == {"head-office": 1}
    columns = ("head_office_id", "direct_parent_id", "domestic_ultimate_id")
    assert built.entity("branch", *columns) == ("head-office", None, "branch")
    counts = ("direct_subsidiary_count", "branch_count")
    assert built.entity("head-office", *counts) == (1, 1)


def test_15_a_fund_manager_owns_nothing(built: Built) -> None:
    expected = {"subfund": 1, "umbrella": 2, "manager": 3}
    assert built.above("feeder", "fund") == expected
    for name in ("feeder", "subfund", "umbrella"):
        assert built.above(name) == {}
        columns = ("derived_ultimate_id", "direct_parent_id")
        assert built.entity(name, *columns) == (name, None)


def test_17_the_period_is_the_relationship_s_own(built: Built) -> None:
    def period(name: str) -> tuple[str, ...]:
        row = built.relationship(name, "valid_from", "valid_to", "exclusion_reason")
        return tuple(str(value) for value in row)

    assert period("third-slot") == ("2022-01-01", "2023-01-01", "None")
    assert built.above("third-slot") == {}
    assert built.above("third-slot", day="2022-12-31") == {"register": 1}
    assert built.above("third-slot", day="2023-01-01") == {}
    assert built.above("third-slot", day="2021-12-31") == {}
    # Known since it was registered.
    assert period("no-start") == ("2018-05-01", "9999-12-31", "None")
    assert built.issues("no-start") == ["legal_period_start_missing"]
    assert period("inverted") == ("2023-01-01", "2022-01-01", "period_inverted")
    assert period("empty") == ("2022-01-01", "2022-01-01", "period_empty")
    for name in ("inverted", "empty"):
        assert built.issues(name) == ["legal_period_inverted"]
        assert built.above(name, day="2022-01-01") == {}
    assert period("open-ended") == ("2015-01-01", "9999-12-31", "None")
    assert built.above("open-ended") == {"register": 1}


def test_18_offsets_around_midnight_give_the_day_in_utc(built: Built) -> None:
    days = [
        str(built.relationship(name, "valid_from")[0])
        for name in ("berlin", "new-york")
    ]
    assert days == ["2021-12-31", "2022-01-01"]


def test_20_a_percentage_is_never_invented(built: Built) -> None:
    def rate(name: str) -> tuple[object, ...]:
        columns = ("consolidation_rate", "is_rate_from_fraction")
        value, is_fraction = built.relationship(name, *columns)
        return (None if value is None else float(value), is_fraction)

    assert rate("absent") == (None, False)
    assert rate("fraction") == (1.0, True)
    assert rate("majority") == (0.625, False)
    assert rate("beyond") == (None, False)
    assert built.issues("fraction") == ["legal_percentage_is_fraction"]
    assert built.issues("beyond") == ["legal_percentage_out_of_range"]
    # Out of range says nothing about the parent.
    assert built.above("beyond") == {"register": 1}


def test_27_a_chain_beyond_the_sentinel_is_told(built: Built) -> None:
    reached, unreached = f"deep-{DEEP - 4}", f"deep-{DEEP - 1}"
    columns = ("derived_ultimate_id", "ultimate_status")
    assert len(built.above(reached)) == DEEP - 4
    assert built.entity(reached, *columns) == ("deep-0", "single")
    assert built.issues(reached) == []
    assert built.entity(unreached, *columns) == (None, "too_deep")
    assert built.issues(unreached) == ["legal_hierarchy_too_deep"]


def test_34_paths_do_not_depend_on_the_order_of_rows(
    built: Built, world: World, tmp_path: Path
) -> None:
    lei = world.lei
    [(path, count)] = built.build.query(
        "select path, path_count from marts.bridge_legal_entity_hierarchy"
        " where descendant_legal_entity_id = ? and ancestor_legal_entity_id = ?",
        lei("tie"),
        lei("tie-top"),
    )
    between = min(lei("tie-left"), lei("tie-right"))
    assert path == f"{lei('tie-top')} > {between} > {lei('tie')}"
    assert count == 2
    exports = world.write(tmp_path / "exports", shuffled=True)
    options = ("--select", "+bridge_legal_entity_hierarchy", *SELECTED[5:])
    again = build_demo(tmp_path, exports, options=options)
    rows = "select * from marts.bridge_legal_entity_hierarchy order by all"
    assert again.query(rows) == built.build.query(rows)
