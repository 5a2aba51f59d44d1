"""The landed ownership tables as CSV files, and errors of what goes into them."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path

Row = Mapping[str, object]

COLUMNS = {
    "bods_entity_statement": (
        "statement_id",
        "statement_date",
        "record_id",
        "record_status",
        "entity_type",
        "name",
        "jurisdiction_code",
        "identifier_scheme",
        "identifier",
    ),
    "bods_person_statement": (
        "statement_id",
        "statement_date",
        "record_id",
        "record_status",
        "person_type",
        "full_name",
        "nationality_code",
    ),
    "bods_relationship_statement": (
        "statement_id",
        "interest_index",
        "statement_date",
        "record_id",
        "record_status",
        "subject_record_id",
        "interested_party_record_id",
        "interested_party_unspecified_reason",
        "is_component",
        "interest_type",
        "direct_or_indirect",
        "beneficial_ownership_or_control",
        "share_exact",
        "share_minimum",
        "share_maximum",
        "share_exclusive_minimum",
        "share_exclusive_maximum",
        "start_date",
        "end_date",
    ),
    "register_stake": (
        "id",
        "register_name",
        "owner_identifier",
        "owner_identifier_type",
        "owner_name",
        "owned_identifier",
        "owned_identifier_type",
        "owned_name",
        "nature_of_control",
        "share_band",
        "share_percent",
        "voting_percent",
        "start_date",
        "end_date",
    ),
}


class OwnershipFileError(Exception):
    """A file is not what it should be; the message says where."""


class Tables:
    """Writes rows into the CSV files of a folder, row by row."""

    def __init__(self, folder: Path, *names: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._paths = [folder / f"{name}.csv" for name in names]
        self._files = {
            path.stem: path.open("w", encoding="utf-8", newline="")
            for path in self._paths
        }
        self._writers = {
            name: csv.DictWriter(file, COLUMNS[name], lineterminator="\n")
            for name, file in self._files.items()
        }
        for writer in self._writers.values():
            writer.writeheader()
        self.counts = dict.fromkeys(names, 0)

    def __enter__(self) -> Tables:
        """Nothing more to open."""
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Close the files; after an error none is left half written."""
        for file in self._files.values():
            file.close()
        if kind:
            for path in self._paths:
                path.unlink()

    def write(self, name: str, rows: Iterable[Row]) -> None:
        """Append rows to one table; columns that a row lacks stay empty."""
        for row in rows:
            self._writers[name].writerow(
                {column: _text(value) for column, value in row.items()}
            )
            self.counts[name] += 1


def _text(value: object) -> object:
    """A value as CSV has it."""
    return str(value).lower() if isinstance(value, bool) else value
