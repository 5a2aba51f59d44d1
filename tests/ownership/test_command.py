"""The command that unfolds ownership files into landed tables."""

import csv
import gzip
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from orchestration.lib.ownership.__main__ import main
from orchestration.lib.ownership.nic import REGISTER

Rows = list[dict[str, str]]


def invoke(*arguments: object) -> Result:
    """Run the command."""
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def rows(folder: Path, table: str) -> Rows:
    """Rows of a table that the command wrote."""
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def lines(path: Path, *documents: object) -> Path:
    """Write JSON lines."""
    path.write_text("".join(json.dumps(one) + "\n" for one in documents))
    return path


# BODS 0.2: types by kind of statement, replacements instead of records, and
# booleans for bounds that are left out.
OLD = (
    {
        "statementID": "company-1",
        "statementType": "entityStatement",
        "entityType": "registeredEntity",
        "name": "Acme Ltd",
        "incorporatedInJurisdiction": {"code": "GB"},
        "identifiers": [
            {"scheme": "GB-COH", "id": "1234567"},
            {"scheme": "XI-LEI", "id": "9845000TEFSPL0100085"},
        ],
    },
    {
        "statementID": "person-1",
        "statementType": "personStatement",
        "personType": "knownPerson",
        "names": [{"fullName": "Ann Smith"}],
    },
    {
        "statementID": "stake-1",
        "statementType": "ownershipOrControlStatement",
        "statementDate": "2020-01-02",
        "subject": {"describedByEntityStatement": "company-1"},
        "interestedParty": {"describedByPersonStatement": "person-1"},
        "interests": [
            {
                "type": "voting-rights",
                "interestLevel": "direct",
                "share": {"minimum": 25, "maximum": 50, "exclusiveMinimum": True},
                "startDate": "2019-05",
            }
        ],
    },
    {
        "statementID": "company-2",
        "statementType": "entityStatement",
        "entityType": "registeredEntity",
        "name": "Acme Group Ltd",
        "replacesStatements": ["company-1"],
    },
    {
        "statementID": "stake-2",
        "statementType": "ownershipOrControlStatement",
        "statementDate": "2021-01-02T10:00:00Z",
        "replacesStatements": ["stake-1"],
        "subject": {"describedByEntityStatement": "company-2"},
        "interestedParty": {"unspecified": {"reason": "unknown"}},
    },
)


def test_statements_of_an_older_version_are_followed(tmp_path: Path) -> None:
    done = invoke("bods", lines(tmp_path / "old.jsonl", *OLD), "--out", tmp_path)
    assert done.exit_code == 0, done.output
    first, second = rows(tmp_path, "bods_relationship_statement")
    assert (first["record_id"], second["record_id"]) == ("stake-1", "stake-1")
    assert (first["record_status"], second["record_status"]) == ("new", "updated")
    # The newer company is a later statement about the same record.
    assert second["subject_record_id"] == first["subject_record_id"] == "company-1"
    assert first["interested_party_record_id"] == "person-1"
    assert second["interested_party_unspecified_reason"] == "unknown"
    assert first["interest_type"] == "votingRights"
    assert first["share_minimum"] == "25"
    assert first["share_exclusive_minimum"] == "true"
    assert (first["start_date"], second["statement_date"]) == (
        "2019-05-01",
        "2021-01-02",
    )
    company = rows(tmp_path, "bods_entity_statement")[0]
    assert (company["identifier_scheme"], company["identifier"]) == (
        "XI-LEI",
        "9845000TEFSPL0100085",
    )


def test_a_packed_array_is_read_like_lines(tmp_path: Path) -> None:
    packed = tmp_path / "statements.json.gz"
    packed.write_bytes(gzip.compress(json.dumps(OLD).encode()))
    invoke("bods", packed, "--out", tmp_path / "array")
    invoke("bods", lines(tmp_path / "o.jsonl", *OLD), "--out", tmp_path / "lines")
    for table in ("bods_entity_statement", "bods_relationship_statement"):
        assert rows(tmp_path / "array", table) == rows(tmp_path / "lines", table)


def control(kind: str, *natures: str, **data: object) -> dict[str, object]:
    """A line of the PSC register about company 01234567."""
    return {
        "company_number": "01234567",
        "data": {
            "kind": kind,
            "name": "Somebody",
            "natures_of_control": list(natures),
            "notified_on": "2016-04-06",
            "links": {"self": "/company/01234567/persons/abc"},
            **data,
        },
    }


def test_natures_of_control_are_bands(tmp_path: Path) -> None:
    path = lines(
        tmp_path / "psc.txt",
        control(
            "individual-person-with-significant-control",
            "ownership-of-shares-25-to-50-percent",
            "voting-rights-50-to-75-percent-limited-liability-partnership",
            "ownership-of-shares-75-to-100-percent-as-trust",
            "right-to-appoint-and-remove-directors",
            ceased_on="2020-01-31",
        ),
        control(
            "corporate-entity-beneficial-owner",
            "ownership-of-shares-more-than-25-percent-registered-overseas-entity",
            identification={
                "registration_number": "7654321",
                "place_registered": "Companies House",
            },
        ),
        control(
            "corporate-entity-person-with-significant-control",
            "significant-influence-or-control",
            identification={
                "registration_number": "7654321",
                "place_registered": "Registre du Commerce",
            },
        ),
        control("persons-with-significant-control-statement"),
        {"data": {"kind": "totals#persons-of-significant-control-snapshot"}},
    )
    done = invoke("psc", path, "--out", tmp_path)
    assert done.exit_code == 0, done.output
    stakes = rows(tmp_path, "register_stake")
    assert [(row["nature_of_control"], row["share_band"]) for row in stakes] == [
        ("ownership-of-shares", ">25-50"),
        ("voting-rights", ">50-<75"),
        ("ownership-of-shares-as-trust", "75-100"),
        ("right-to-appoint-and-remove-directors", ""),
        ("ownership-of-shares", ">25"),
        ("significant-influence-or-control", ""),
    ]
    assert len({row["id"] for row in stakes}) == len(stakes)
    owners = [(row["owner_identifier_type"], row["owner_identifier"]) for row in stakes]
    assert owners[0] == ("person", "abc")
    # A number of another register is no UK company.
    assert owners[4:] == [("GB-COH", "7654321"), ("registration_number", "abc")]
    assert stakes[0]["end_date"] == "2020-01-31"


NIC_HEADER = (
    "#ID_RSSD_PARENT,ID_RSSD_OFFSPRING,DT_START,DT_END,"
    "PCT_EQUITY,PCT_EQUITY_BRACKET,PCT_EQUITY_FORMAT\n"
)


def test_bank_holdings_are_exact_banded_or_no_shares(tmp_path: Path) -> None:
    path = tmp_path / "relationships.csv"
    path.write_text(
        NIC_HEADER + "1,2,19841231,19950101,92.0,80-100  ,EXACT   \n"
        "1,3,19841231,99991231,80.0,80-100  ,BRACKET \n"
        "1,4,19841231,99991231,0.0,0       ,N/A     \n"
    )
    done = invoke("nic", path, "--out", tmp_path)
    assert done.exit_code == 0, done.output
    stakes = rows(tmp_path, "register_stake")
    assert {row["register_name"] for row in stakes} == {REGISTER}
    assert [
        (row["share_percent"], row["share_band"], row["nature_of_control"])
        for row in stakes
    ] == [
        ("92.0", "", "ownership-of-shares"),
        ("", "80-100", "ownership-of-shares"),
        ("", "", "significant-influence-or-control"),
    ]
    assert (stakes[0]["start_date"], stakes[0]["end_date"]) == (
        "1984-12-31",
        "1995-01-01",
    )
    assert stakes[1]["end_date"] == ""


@pytest.mark.parametrize(
    ("command", "content", "message"),
    [
        ("bods", "owner,owned\n", "line 1: not JSON"),
        ("bods", '{"statementId": "a"}\n', "no BODS statement"),
        ("bods", '{"recordType": "entity"}\n', "it has no statementId"),
        ("bods", "[1, 2]", "entry 1: a statement is an object"),
        ("psc", '{"company_number": "1"}\n', "it has no data.kind"),
        ("nic", "owner,owned\n", "no column #ID_RSSD_PARENT"),
        ("nic", NIC_HEADER + "1,2,1984-12-31,99991231,1,1,EXACT\n", "line 2: no date"),
    ],
)
def test_a_wrong_file_is_named_and_leaves_nothing(
    tmp_path: Path, command: str, content: str, message: str
) -> None:
    path = tmp_path / "wrong.txt"
    path.write_text(content)
    done = invoke(command, path, "--out", tmp_path / "out")
    assert done.exit_code == 1
    assert message in done.output
    assert "wrong.txt" in done.output
    assert not list((tmp_path / "out").iterdir())
