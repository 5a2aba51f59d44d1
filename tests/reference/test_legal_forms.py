"""Seeds of legal forms are what the command writes, and hold what names need."""

import csv
from pathlib import Path

import pytest
from click.testing import CliRunner

from orchestration.lib.reference.__main__ import main
from orchestration.lib.reference.elf import ElfRow
from orchestration.lib.reference.legal_forms import LegalForm, code_names, registered
from orchestration.lib.reference.normalising import normalised
from tests.demo_build import ROOT

SEEDS = ROOT / "seeds" / "reference"
LIST = "elf/2023-09-28-elf-code-list-v1.5.csv"


def row(abbreviations: tuple[str, ...], *names: str, country: str = "DE") -> ElfRow:
    """A row of the list with the code A1A1."""
    return ElfRow("A1A1", country, names, abbreviations)


def test_a_name_counts_when_its_abbreviation_holds_its_letters() -> None:
    rows = [
        row(("OHG",), "Offene Handelsgesellschaft"),
        row(("Corp.",), "County Agricultural Fair", country="US"),
        row((), "credit union", country="US"),
    ]
    assert registered(rows, []) == [
        LegalForm("corp", "US", "corp", "A1A1", 1, "true"),
        LegalForm("offene handelsgesellschaft", "DE", "ohg", "A1A1", 2, "true"),
        LegalForm("ohg", "DE", "ohg", "A1A1", 1, "false"),
    ]


def test_a_hand_kept_form_is_left_out_and_names_its_group() -> None:
    kept = [
        {"legal_form": "gmbh", "country_code": "*", "canonical_form": "gmbh"},
        {"legal_form": "ohg", "country_code": "AT", "canonical_form": "og"},
    ]
    rows = [row(("GmbH", "OHG")), row(("OHG",), country="AT")]
    assert registered(rows, kept) == [LegalForm("ohg", "DE", "og", "A1A1", 1, "false")]


def test_what_says_what_an_entity_does_is_no_form() -> None:
    rows = [row(("N.A.", "Nat. Bank"), "National Association", country="US")]
    assert [form.legal_form for form in registered(rows, [])] == ["na"]


def test_the_first_name_of_a_code_is_its_name() -> None:
    rows = [row((), "Erster Name"), row((), "Second name")]
    assert code_names(rows) == [("A1A1", "DE", "Erster Name")]


def test_names_are_normalised_as_the_models_do_it() -> None:
    assert normalised(["S.A. de C.V.", "GmbH & Co. KG", "Żółw"]) == {
        "S.A. de C.V.": "sa de cv",
        "GmbH & Co. KG": "gmbh and co kg",
        "Żółw": "zolw",
    }


def test_another_file_is_refused_in_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "other.csv"
    path.write_text("id\n1\n")
    result = CliRunner().invoke(main, ["legal-forms", str(path), "--seeds", str(SEEDS)])
    assert result.exit_code == 1
    assert "is no ELF code list" in result.output
    assert "Traceback" not in result.output


@pytest.mark.real_data
def test_the_committed_seeds_are_what_the_command_writes(
    shared_data: Path, tmp_path: Path
) -> None:
    kept = (SEEDS / "legal_forms.csv").read_bytes()
    (tmp_path / "legal_forms.csv").write_bytes(kept)
    arguments = ["legal-forms", str(shared_data / LIST), "--seeds", str(tmp_path)]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    for name in ("registered_legal_forms.csv", "elf_codes.csv"):
        assert (tmp_path / name).read_bytes() == (SEEDS / name).read_bytes(), name


def test_words_that_end_other_names_wait_for_their_country() -> None:
    with (SEEDS / "legal_forms.csv").open(encoding="utf-8") as file:
        forms = list(csv.DictReader(file))
    for word in ("as", "ab", "co", "se", "spa", "kg", "cv"):
        rows = [form for form in forms if form["legal_form"] == word]
        assert rows, word
        assert all(form["country_code"] != "*" for form in rows), word
        assert all(form["is_distinctive"] == "false" for form in rows), word
