"""Answer requests from the index."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple

import duckdb

from orchestration.lib.lookup.index import RESULT, STATED, read_index, statements
from orchestration.lib.lookup.records import (
    FIELDS,
    Answer,
    Candidate,
    LookupFailure,
    Request,
)
from orchestration.lib.lookup.rendering import REQUESTS
from orchestration.lib.lookup.rules import (
    NEW,
    REVIEW,
    RULES,
    Row,
    reasons,
    remarks,
    sort_key,
)

CANDIDATES = 5


def lookup(
    connection: duckdb.DuckDBPyConnection,
    request: Request,
    candidates: int = CANDIDATES,
) -> Answer:
    """Answer one request on a connection that `connect` opened.

    Raises LookupFailure when the request is empty or the index cannot be read.
    """
    return lookup_many(connection, [request], candidates)[0]


def lookup_many(
    connection: duckdb.DuckDBPyConnection,
    requests: Sequence[Request],
    candidates: int = CANDIDATES,
) -> list[Answer]:
    """Answer requests, in their order.

    Raises LookupFailure when one is empty or the index cannot be read.
    """
    checked = [request.checked() for request in requests]
    if not checked:
        return []
    try:
        profiles, found = search(connection, checked)
    except duckdb.Error as error:
        raise LookupFailure(f"The index cannot be read: {error}") from error
    return [
        _answer(request, profiles[number], found.get(number, []), candidates)
        for number, request in enumerate(checked)
    ]


def search(
    connection: duckdb.DuckDBPyConnection, requests: Sequence[Request]
) -> tuple[dict[int, Row], dict[int, list[Row]]]:
    """Return profiles and candidates of requests, by the request's number."""
    values = f"({', '.join('?' * (len(FIELDS) + 1))})"
    stated = {name for name in FIELDS if any(getattr(r, name) for r in requests)}
    # Every table is empty again when the transaction is rolled back.
    connection.begin()
    try:
        connection.execute(
            f"insert into temp.{REQUESTS} values {', '.join([values] * len(requests))}",
            [v for number, r in enumerate(requests) for v in (number, *astuple(r))],
        )
        for name, statement in statements().items():
            if name == RESULT and not read_index(connection):
                break
            if stated & STATED.get(name, stated):
                connection.execute(statement)
        profiles = {row["request_id"]: row for row in _rows(connection, "profiles")}
        found: dict[int, list[Row]] = {}
        for row in _rows(connection, RESULT):
            found.setdefault(row["request_id"], []).append(row)
    finally:
        connection.rollback()
    return profiles, found


def _rows(connection: duckdb.DuckDBPyConnection, relation: str) -> list[Row]:
    result = connection.execute(f"from temp.{relation}")
    names = [column[0] for column in result.description]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]


def _answer(request: Request, profile: Row, found: list[Row], limit: int) -> Answer:
    asked = dict(zip(FIELDS, astuple(request), strict=True))
    unused = remarks(asked, profile, any(row["is_parent"] for row in found))
    listed = tuple(
        _candidate(row, profile) for row in sorted(found, key=sort_key)[:limit]
    )
    if not listed or listed[0].answer == REVIEW:
        why = "accounts alike are listed" if listed else "no account is like it"
        return Answer(NEW, None, None, NEW, None, (why, *unused), listed)
    best = listed[0]
    return Answer(
        best.answer,
        best.account_id,
        best.account_name,
        best.rule,
        best.score,
        (*best.reasons, *unused),
        listed,
    )


def _candidate(row: Row, profile: Row) -> Candidate:
    rule = RULES[row["rule"]]
    return Candidate(
        row["account_id"],
        row["account_name"],
        rule.answer,
        row["rule"],
        rule.score,
        reasons(row, profile),
        row["ultimate_parent_account_id"],
    )
