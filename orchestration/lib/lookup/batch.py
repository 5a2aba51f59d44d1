"""Requests from a CSV file, answers into another."""

from __future__ import annotations

import csv
from dataclasses import astuple
from pathlib import Path

import duckdb

from orchestration.lib.lookup.records import FIELDS, Answer, LookupFailure, Request
from orchestration.lib.lookup.search import lookup_many

ANSWER_COLUMNS = (
    "answer",
    "account_id",
    "account_name",
    "rule",
    "score",
    "reasons",
    "candidate_account_ids",
)
# Requests answered together: enough to read the index seldom, little in memory.
CHUNK = 1_000


def read_requests(file: Path) -> list[Request]:
    """Read requests, one a line; the header names the columns, in any order.

    Raises LookupFailure, with the line, when a request cannot be used.
    """
    try:
        with file.open(encoding="utf-8-sig", newline="") as text:
            reader = csv.DictReader(text, strict=True)
            _check_header(file, reader.fieldnames)
            return [_request(file, reader.line_num, row) for row in reader]
    except OSError as error:
        raise LookupFailure(f"Cannot read {file}: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise LookupFailure(f"{file} is not UTF-8 text: save it as such.") from error
    except csv.Error as error:
        raise LookupFailure(f"{file} is no CSV: {error}.") from error


def write_answers(file: Path, requests: list[Request], answers: list[Answer]) -> None:
    """Write each request with its answer; several reasons or ids part by `; `.

    Raises LookupFailure when the file cannot be written.
    """
    try:
        with file.open("w", encoding="utf-8", newline="") as text:
            writer = csv.writer(text, lineterminator="\n")
            writer.writerow([*FIELDS, *ANSWER_COLUMNS])
            for request, answer in zip(requests, answers, strict=True):
                writer.writerow([*astuple(request), *_cells(answer)])
    except OSError as error:
        raise LookupFailure(f"Cannot write {file}: {error.strerror}.") from error


def answer_all(
    connection: duckdb.DuckDBPyConnection, requests: list[Request], candidates: int
) -> list[Answer]:
    """Answer any number of requests, in their order."""
    return [
        answer
        for start in range(0, len(requests), CHUNK)
        for answer in lookup_many(
            connection, requests[start : start + CHUNK], candidates
        )
    ]


def _check_header(file: Path, names: object) -> None:
    header = list(names) if isinstance(names, list | tuple) else []
    known = f"The columns are {', '.join(FIELDS)}."
    if not header:
        raise LookupFailure(f"{file} is empty: its first line names columns. {known}")
    if unknown := [name for name in header if name not in FIELDS]:
        raise LookupFailure(
            f"{file} has columns that mean nothing here:"
            f" {', '.join(map(repr, unknown))}. {known}"
        )
    if len(set(header)) < len(header):
        raise LookupFailure(f"{file} names a column twice.")


def _request(file: Path, line: int, row: dict[str | None, str | None]) -> Request:
    if None in row:
        raise LookupFailure(f"{file}, line {line}: more values than columns.")
    try:
        return Request(**{str(name): value for name, value in row.items()}).checked()
    except LookupFailure as failure:
        raise LookupFailure(f"{file}, line {line}: {failure}") from failure


def _cells(answer: Answer) -> list[object]:
    return [
        answer.answer,
        answer.account_id,
        answer.account_name,
        answer.rule,
        answer.score,
        "; ".join(answer.reasons),
        "; ".join(candidate.account_id for candidate in answer.candidates),
    ]
