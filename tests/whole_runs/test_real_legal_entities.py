"""How often each tier is right, on real legal entities and names typed by hand."""

import csv
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import pytest

from orchestration.lib.demo_company.ids import sf_id
from tests.demo_build import MODELS_ONLY, DemoBuild, build_demo

pytestmark = [pytest.mark.real_data, pytest.mark.slow]

Row = dict[str, str]
LEGAL_NAME = "Entity.LegalName"
COUNTRY = "Entity.LegalAddress.Country"
REGISTER = "Entity.RegistrationAuthority.RegistrationAuthorityEntityID"
SELECTED = ("--select", "+account_legal_entities", *MODELS_ONLY)


def stated(entity: Row) -> Row:
    """A site under a name of its own, with the identifier."""
    return {"name": f"Site {entity['LEI'][5:10]}", "lei_c": entity["LEI"]}


def numbered(entity: Row) -> Row:
    """A short name, with the number in the register typed otherwise."""
    number = entity[REGISTER].strip("0")
    return {
        "name": f"Office {entity['LEI'][5:10]}",
        "registration_number_c": f"0{entity[REGISTER][:3]} {entity[REGISTER][3:]}"
        if number
        else "",
    }


def retyped(entity: Row) -> Row:
    """The name in other capitals, with other punctuation."""
    return {"name": entity[LEGAL_NAME].title().replace(".", "").replace("&", "and")}


def shortened(entity: Row) -> Row:
    """The name without its last word, the legal form of most."""
    return {"name": entity[LEGAL_NAME].rsplit(" ", 1)[0].rstrip(",")}


def mistyped(entity: Row) -> Row:
    """The name with two letters of its longest word swapped."""
    words = entity[LEGAL_NAME].split(" ")
    longest = max(range(len(words)), key=lambda place: len(words[place]))
    word = words[longest]
    middle = len(word) // 2
    words[longest] = (
        word[:middle] + word[middle : middle + 2][::-1] + word[middle + 2 :]
    )
    return {"name": " ".join(words)}


NOISE: tuple[Callable[[Row], Row], ...] = (
    stated,
    numbered,
    retyped,
    shortened,
    mistyped,
)


@pytest.fixture(scope="module")
def typed(
    shared_data: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[DemoBuild, dict[str, tuple[str, str]]]:
    """Real entities, one account typed for each, and what each account is."""
    folder = tmp_path_factory.mktemp("typed")
    source = shared_data / "gleif" / "real_lei2_goldencopy_shape.csv"
    with source.open(encoding="utf-8", newline="") as file:
        entities = list(csv.DictReader(file))
    truth, rows = {}, []
    for number, entity in enumerate(entities):
        noise = NOISE[number % len(NOISE)]
        record = sf_id("001", 5_000_000 + number)
        truth[f"salesforce:{record}"] = (noise.__name__, entity["LEI"])
        row = {"lei_c": "", "registration_number_c": "", **noise(entity)}
        place = {"billing_country_code": entity[COUNTRY], "is_deleted": "false"}
        made = {"created_date": "2024-01-01 00:00:00", "type": "Prospect"}
        rows.append({"id": record, **row, **place, **made})
    exports = folder / "exports" / "salesforce"
    exports.mkdir(parents=True)
    with (exports / "account.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    build = build_demo(
        folder, shared_data / "gleif", folder / "exports", options=SELECTED
    )
    return build, truth


def test_what_is_accepted_is_right_and_what_is_suggested_mostly(
    typed: tuple[DemoBuild, dict[str, tuple[str, str]]],
) -> None:
    build, truth = typed
    accepted: dict[int, list[bool]] = defaultdict(list)
    suggested: dict[int, list[bool]] = defaultdict(list)
    found = defaultdict(set)
    for account, lei, tier, is_accepted, rank in build.query(
        "select account_id, legal_entity_id, match_tier, is_accepted, candidate_rank"
        " from marts.account_legal_entities"
    ):
        noise, right = truth[account]
        if is_accepted:
            accepted[tier].append(lei == right)
        elif rank == 1:
            suggested[tier].append(lei == right)
        if lei == right:
            found[noise].add(account)
    wanted = [noise for noise, _ in truth.values()]
    for name, tiers in (("accepted", accepted), ("suggested first", suggested)):
        for tier, hits in sorted(tiers.items()):
            print(f"tier {tier}, {name}: {sum(hits)} of {len(hits)} right")
    for noise in dict.fromkeys(wanted):
        print(f"{noise}: {len(found[noise])} of {wanted.count(noise)} found")
    assert set(accepted) == {0, 1, 2}
    assert all(all(hits) for hits in accepted.values())
    assert suggested[3]
    assert suggested[4]
    guesses = [hit for hits in suggested.values() for hit in hits]
    assert sum(guesses) >= 0.8 * len(guesses)
    for noise, share in (("stated", 1.0), ("numbered", 0.8), ("retyped", 0.8)):
        assert len(found[noise]) >= share * wanted.count(noise), noise
