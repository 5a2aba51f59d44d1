"""What GLEIF states about parents: statuses, periods, percentages, exceptions."""

from __future__ import annotations

from orchestration.lib.demo_company.defects.legal_trees import ULTIMATE, Trees

_EXCEPTION = "{}_ACCOUNTING_CONSOLIDATION_PARENT"
_START = "Relationship.Period.1.startDate"
_END = "Relationship.Period.1.endDate"
_STATES = {
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
_PARTS = (
    "Anvils",
    "Bellows",
    "Chisels",
    "Drills",
    "Files",
    "Gauges",
    "Hoists",
    "Jacks",
    "Lathes",
    "Mallets",
)


def plant(trees: Trees) -> None:
    """Plant relationships that are left out or doubtful, and exceptions."""
    parent = trees.entity("Thackeray Tools Holdings Inc.")
    _statuses(trees, parent)
    _doubtful(trees, parent)
    _exceptions(trees, parent)


def _statuses(trees: Trees, parent: str) -> None:
    status = "Relationship.RelationshipStatus"
    registration = "Registration.RegistrationStatus"
    for part, column, value in (
        ("Nails", status, "INACTIVE"),
        ("Rivets", status, "NULL"),
        ("Screws", registration, "PENDING_ARCHIVAL"),
    ):
        child = trees.entity(f"Thackeray {part} Inc.")
        record = trees.relate(child, parent, values={column: value})
        kind = "legal_relationship_excluded"
        trees.issue("E11", kind, "relationship_record", record)
        trees.fact("E11", child, "direct_parent_state", "not_reported")
    child = trees.entity("Thackeray Washers Inc.")
    trees.relate(child, parent, values={registration: "LAPSED"})
    trees.fact("E11", child, "direct_parent_id", parent)


def _doubtful(trees: Trees, parent: str) -> None:
    def issue(trap: str, kind: str, record: str) -> None:
        trees.issue(trap, kind, "relationship_record", record)

    percent = {
        "Relationship.Quantifiers.1.MeasurementMethod": "ACCOUNTING_CONSOLIDATION",
        "Relationship.Quantifiers.1.QuantifierAmount": "150.00",
        "Relationship.Quantifiers.1.QuantifierUnits": "PERCENTAGE",
    }
    child = trees.entity("Thackeray Hinges Inc.")
    record = trees.relate(child, parent, values=percent)
    issue("E20", "legal_percentage_out_of_range", record)
    child = trees.entity("Thackeray Latches Inc.")
    record = trees.relate(child, parent, values={_START: None})
    issue("E17", "legal_period_start_missing", record)
    trees.fact("E17", child, "direct_parent_id", parent)
    child = trees.entity("Thackeray Bolts Inc.")
    day = "2022-01-01T00:00:00Z"
    record = trees.relate(child, parent, values={_START: day, _END: day})
    issue("E17", "legal_period_inverted", record)
    trees.fact("E17", child, "direct_parent_state", "not_reported")
    child = trees.entity("Thackeray Locks Inc.")
    trees.relate(child, parent, values={_START: day, _END: "2025-01-01T00:00:00Z"})
    # It ended, and nothing came after it.
    trees.fact("E17", child, "ultimate_status", "self")
    child = trees.entity("Thackeray Springs Inc.")
    record = trees.relate(child, "00000000000000000000")
    issue("E16", "legal_relationship_invalid", record)


def _exceptions(trees: Trees, parent: str) -> None:
    def exception(child: str, category: str, reason: str) -> None:
        trees.planter.insert(
            "gleif.reporting_exception",
            **{
                "LEI": child,
                "Exception.Category": _EXCEPTION.format(category),
                "Exception.Reason.1": reason,
            },
        )

    for part, (reason, state) in zip(_PARTS, _STATES.items(), strict=True):
        child = trees.entity(f"Sorrelby {part} Inc.")
        for category in ("DIRECT", "ULTIMATE"):
            exception(child, category, reason)
        trees.fact("E10", child, "direct_parent_state", state)
        trees.fact("E10", child, "ultimate_parent_state", state)
    # A direct parent beside an undisclosed ultimate one contradicts nothing.
    child = trees.entity("Sorrelby Presses Inc.")
    trees.relate(child, parent)
    exception(child, "ULTIMATE", "NON_PUBLIC")
    trees.fact("E10", child, "direct_parent_state", "reported")
    trees.fact("E10", child, "ultimate_parent_state", "undisclosed")
    lone = trees.entity("Sorrelby Saws Inc.")
    trees.relate(lone, parent, ULTIMATE)
    exception(lone, "DIRECT", "NO_LEI")
    trees.fact("E10", lone, "direct_parent_state", "parent_exists_no_lei")
    trees.fact("E10", lone, "ultimate_parent_state", "reported")
