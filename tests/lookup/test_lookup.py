"""A request is answered with the account it is, the one it belongs under, or none."""

import csv
from dataclasses import astuple
from pathlib import Path

import duckdb
import pytest

from orchestration.lib.lookup import (
    Answer,
    LookupFailure,
    Request,
    connect,
    lookup,
    lookup_many,
)
from orchestration.lib.lookup.index import STATED, statements
from orchestration.lib.lookup.search import search
from tests.demo_build import DemoBuild

ASKED = ("name", "domain", "country", "parent", "lei", "registration_number")
with Path(__file__).with_name("requests.csv").open(encoding="utf-8") as file:
    PAIRS = list(csv.DictReader(file))


def said(answer: Answer) -> str:
    """Reasons of the answer and of its first candidate."""
    first = answer.candidates[0].reasons if answer.candidates else ()
    return "; ".join([*answer.reasons, *first])


@pytest.mark.parametrize("pair", PAIRS, ids=[pair["case"] for pair in PAIRS])
def test_a_request_has_its_answer(
    connection: duckdb.DuckDBPyConnection, pair: dict[str, str]
) -> None:
    answer = lookup(connection, Request(**{name: pair[name] for name in ASKED}))
    first = answer.candidates[0] if answer.candidates else None
    assert answer.answer == pair["answer"]
    assert (first.account_name if first else "") == pair["account"]
    assert (first.rule if first else "") == pair["rule"]
    assert pair["reason"] in said(answer)


def test_the_fixture_shows_every_answer() -> None:
    assert len(PAIRS) >= 30
    assert {pair["answer"] for pair in PAIRS} == {"exists", "child_of", "new"}


def test_only_an_answer_that_is_not_new_names_an_account(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    requests = [Request(**{name: pair[name] for name in ASKED}) for pair in PAIRS]
    for answer in lookup_many(connection, requests):
        assert (answer.account_id is None) == (answer.answer == "new")
        if answer.account_id:
            assert answer.candidates[0].account_id == answer.account_id
            assert answer.rule == answer.candidates[0].rule
            assert answer.score and 0 < answer.score <= 1


def test_answers_together_are_those_given_one_by_one(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    requests = [Request(**{name: pair[name] for name in ASKED}) for pair in PAIRS[:8]]
    together = lookup_many(connection, requests)
    assert together == [lookup(connection, request) for request in requests]
    assert lookup_many(connection, []) == []


def slips(word: str) -> set[str]:
    """A word with one letter wrong, missing, added, or swapped with the next."""
    found = set()
    for place in range(len(word)):
        head, tail = word[:place], word[place:]
        found |= {head + tail[1:], head + "q" + tail[1:], head + "q" + tail}
        found.add(head + tail[1:2] + tail[:1] + tail[2:])
    return (found | {word + "q"}) - {word}


def test_any_one_slip_in_a_name_of_one_word_is_seen(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    wrong = sorted(slips("kestrelby"))
    answers = lookup_many(connection, [Request(name=word) for word in wrong])
    missed = [
        word
        for word, answer in zip(wrong, answers, strict=True)
        if "Kestrelby, Inc." not in [each.account_name for each in answer.candidates]
    ]
    assert len(wrong) > 30
    assert not missed


def test_candidates_are_as_many_as_asked_for(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    request = Request(name="Talorovi")
    few, more = (lookup(connection, request, count) for count in (1, 3))
    assert len(few.candidates) == 1
    assert len(more.candidates) == 3
    assert more.candidates[:1] == few.candidates


@pytest.mark.parametrize(
    "request_", [Request(), Request(name="  "), Request(country="US", parent="001")]
)
def test_an_empty_request_is_refused(
    connection: duckdb.DuckDBPyConnection, request_: Request
) -> None:
    with pytest.raises(LookupFailure, match="Nothing to look up"):
        lookup(connection, request_)


def test_requests_are_read_exactly_as_accounts_were(
    connection: duckdb.DuckDBPyConnection, demo: DemoBuild
) -> None:
    rows = demo.query(
        "select records.record_name, records.web_address, records.country_text,"
        " profiles.normalised_name, profiles.core_name, profiles.legal_form,"
        " profiles.country_code, profiles.domain"
        " from intermediate.int_company_records as records"
        " inner join intermediate.int_company_profiles as profiles"
        " using (record_key) where records.record_name is not null"
    )
    profiles, _ = search(connection, [Request(*row[:3]) for row in rows])
    names = ("normalised_name", "core_name", "legal_form", "country_code")
    read = [
        (
            *(profile[name] for name in names),
            None if profile["is_free_mail"] else profile["stated_domain"],
        )
        for _, profile in sorted(profiles.items())
    ]
    assert len(read) > 300
    assert read == [row[3:] for row in rows]


@pytest.mark.parametrize("step", sorted(STATED))
def test_a_step_is_skipped_only_when_it_has_no_rows(
    connection: duckdb.DuckDBPyConnection, step: str
) -> None:
    values = {
        "name": "Kestrelby Inc",
        "domain": "kestrelby.com",
        "lei": "529900T8BM49AURSDO55",
        "parent": "001000000000001",
        "registration_number": "HRB 12345",
        "tax_id": "DE123456789",
    }
    others = {name: values[name] for name in values.keys() - STATED[step]}
    for request, has_rows in ((Request(**values), True), (Request(**others), False)):
        connection.begin()
        try:
            connection.execute(
                "insert into temp.requests values (?, ?, ?, ?, ?, ?, ?, ?)",
                [0, *astuple(request)],
            )
            for name, statement in statements().items():
                connection.execute(statement)
                if name == step:
                    break
            found = connection.execute(f"from temp.{step}").fetchall()
        finally:
            connection.rollback()
        assert bool(found) is has_rows


def test_a_lookup_leaves_nothing_behind(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    lookup(connection, Request(name="Kestrelby Inc", domain="kestrelby.com"))
    for table in ("requests", "index_rows", *statements()):
        assert not connection.execute(f"from temp.{table}").fetchall(), table


def test_a_release_keeps_the_index_in_order(warehouse: Path) -> None:
    with connect(warehouse) as opened:
        misplaced = opened.execute(
            "select count(*) from (select (lookup_kind, lookup_value) as place,"
            " lag((lookup_kind, lookup_value)) over (order by rowid) as before"
            " from marts.account_lookup) where place < before"
        ).fetchall()
    assert misplaced == [(0,)]


def test_a_release_finds_a_value_by_its_index(warehouse: Path) -> None:
    with connect(warehouse) as opened:
        plan = opened.execute(
            "explain analyze from marts.account_lookup where lookup_value = 'kestrelby'"
        ).fetchall()[0][1]
    assert "Index Scan" in plan
