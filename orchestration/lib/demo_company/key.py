"""The answer key: what was planted, and where it must surface."""

from __future__ import annotations

from dataclasses import dataclass, field

COLUMNS = (
    "defect_id",
    "trap",
    "kind",
    "issue_type",
    "source_system",
    "source_table",
    "source_record_id",
    "surfaces_in",
    "column_name",
    "expected_value",
    "note",
)


@dataclass
class AnswerKey:
    """Rows of the answer key, in the order they were planted."""

    rows: list[tuple[str, ...]] = field(default_factory=list)
    # Records that already carry a defect and must not get a second one.
    used: set[tuple[str, str]] = field(default_factory=set)

    def issue(
        self,
        trap: str,
        issue_type: str,
        system: str,
        table: str,
        record: object,
    ) -> None:
        """Expect one row of data_issues."""
        self._add(
            trap,
            "issue",
            issue_type,
            system,
            table,
            str(record),
            "data_issues",
            "",
            "",
            "",
        )

    def fact(
        self,
        trap: str,
        mart: str,
        source: tuple[str, str, object],
        column: str,
        value: object,
        *,
        note: str,
    ) -> None:
        """Expect a value in a column of a mart.

        `source` is system, table and record id.
        """
        system, table, record = source
        self._add(
            trap, "fact", "", system, table, str(record), mart, column, str(value), note
        )

    def _add(self, *values: str) -> None:
        self.used.add((values[4], values[5]))
        self.rows.append((f"D{len(self.rows) + 1:03d}", *values))
