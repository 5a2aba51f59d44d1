"""Copies of a company are typed with noise, and look-alikes stay apart."""

from collections import Counter, defaultdict
from pathlib import Path

import pytest

from tests.demo_company.conftest import Generated, Row, generate, read

ACCOUNTS = 3_000
RATE = 0.2
# Copies of a company without group; the kinds of noise they must show.
KINDS = {
    "casing upper",
    "country code",
    "country missing",
    "country other_name",
    "form added",
    "form dropped",
    "form respelled",
    "identifier shared",
    "name abbreviated",
    "name mistyped",
    "name reordered",
    "name trading",
    "name transliterated",
    "name word dropped",
    "phone missing",
    "phone other",
    "phone reformatted",
    "postal missing",
    "postal spaced",
    "site free_mail",
    "site missing",
    "site other_suffix",
    "site path",
    "site subdomain",
    "street abbreviated",
    "street missing",
    "street moved",
    "trailing country",
    "trailing town",
}
LEGAL_FORMS = {
    *("inc", "incorporated", "llc", "corp", "corporation", "ltd", "limited", "plc"),
    *("gmbh", "ag", "aktiengesellschaft", "sas", "bv", "nv", "sa", "srl", "spa", "kk"),
}


@pytest.fixture(scope="module")
def noisy(tmp_path_factory: pytest.TempPathFactory) -> Generated:
    """A larger company with many duplicates."""
    return generate(
        tmp_path_factory.mktemp("noisy"),
        *("--accounts", str(ACCOUNTS), "--duplicate-rate", str(RATE)),
        *("--usage-days", "60"),
    )


def truth(made: Generated, system: str) -> dict[str, Row]:
    """True account and decidability by record of one system."""
    rows = read(made.key / "true_accounts.csv")
    return {
        row["source_record_id"]: row for row in rows if row["source_system"] == system
    }


def copies(made: Generated) -> dict[str, list[Row]]:
    """Salesforce accounts by true account, the company's own record first."""
    true = truth(made, "salesforce")
    grouped = defaultdict(list)
    for row in sorted(
        made.rows("salesforce/account"), key=lambda row: row["created_date"]
    ):
        company = true[row["id"]]["true_account"]
        if int(company) < ACCOUNTS:
            grouped[company].append(row)
    return grouped


def own_records(made: Generated) -> list[Row]:
    """The records that companies typed in once, and typed in rightly."""
    return [rows[0] for rows in copies(made).values()]


def core(name: str) -> str:
    """A name in small letters without its legal form."""
    words = name.lower().replace(",", "").split()
    if words[-1].replace(".", "") in LEGAL_FORMS:
        words.pop()
    return " ".join(words)


def domain(row: Row) -> str:
    """The host of a website without `www`."""
    host = row["website"].split("//")[-1].split("/")[0]
    return host.removeprefix("www.")


def test_as_many_companies_are_typed_twice_as_asked(noisy: Generated) -> None:
    grouped = copies(noisy)
    times = Counter(len(rows) for rows in grouped.values())
    parents = {row["parent_id"] for row in noisy.rows("salesforce/account")}
    alone = [
        rows
        for rows in grouped.values()
        if not rows[0]["parent_id"] and rows[0]["id"] not in parents
    ]
    assert (times[2] + times[3]) / len(alone) == pytest.approx(RATE, abs=0.03)
    assert times[3] / (times[2] + times[3]) == pytest.approx(0.15, abs=0.06)
    assert set(times) == {1, 2, 3}


def test_no_duplicates_where_none_are_asked(tmp_path: Path) -> None:
    made = generate(tmp_path, "--duplicate-rate", "0", "--usage-days", "60")
    true = truth(made, "salesforce").values()
    drawn = [int(row["true_account"]) for row in true]
    assert max(Counter(c for c in drawn if c < 150).values()) == 1


def test_every_kind_of_noise_occurs(noisy: Generated) -> None:
    found = Counter(row["kind"] for row in read(noisy.key / "record_noise.csv"))
    assert set(found) >= KINDS


def test_noise_has_its_rates(noisy: Generated) -> None:
    rows = read(noisy.key / "record_noise.csv")
    found = Counter(r["kind"] for r in rows if r["source_system"] == "salesforce")
    duplicates = sum(len(rows) - 1 for rows in copies(noisy).values())
    for kind, rate in (
        ("site missing", 0.32),
        ("phone reformatted", 0.28),
        ("phone missing", 0.34),
        ("street moved", 0.09),
        ("name mistyped", 0.16),
        ("form dropped", 0.32),
        ("grade faint", 0.05),
        ("grade undecidable", 0.04),
    ):
        assert found[kind] / duplicates == pytest.approx(rate, abs=0.06), kind


def test_noise_is_what_the_key_says(noisy: Generated) -> None:
    kinds = defaultdict(set)
    for row in read(noisy.key / "record_noise.csv"):
        kinds[row["source_record_id"]].add(row["kind"])
    for own, *others in copies(noisy).values():
        assert not kinds[own["id"]]
        for other in others:
            said = kinds[other["id"]]
            assert ("site missing" in said) == (not other["website"])
            assert ("phone missing" in said) == (not other["phone"])
            assert ("street missing" in said) == (not other["billing_street"])
            if not any(kind.startswith(("name", "trailing")) for kind in said):
                assert core(other["name"]) == core(own["name"])


def test_a_copy_is_undecidable_where_the_brand_is_all_it_shares(
    noisy: Generated,
) -> None:
    true = truth(noisy, "salesforce")
    graded = {
        row["source_record_id"]
        for row in read(noisy.key / "record_noise.csv")
        if row["kind"] == "grade undecidable"
    }
    unsure, all_copies = 0, 0
    for own, *others in copies(noisy).values():
        for other in others:
            all_copies += 1
            if true[other["id"]]["decidable"] == "true":
                continue
            unsure += 1
            assert core(own["name"]) != core(other["name"])
            if other["id"] in graded and other["name"].isascii():
                brand = core(other["name"]).split()[0]
                assert core(own["name"]).split()[0][:2] == brand[:2]
                assert len(other["name"]) < len(own["name"])
            assert not other["website"] or domain(own) not in domain(other)
            for column in ("phone", "tax_id_c", "duns_number", "billing_street"):
                assert not other[column] or other[column] != own[column]
        assert true[own["id"]]["decidable"] == "true"
    assert 0.01 < unsure / all_copies < 0.06


def test_most_copies_share_two_attributes_or_more(noisy: Generated) -> None:
    shared = Counter[int]()
    for own, *others in copies(noisy).values():
        for other in others:
            same = core(own["name"]) == core(other["name"])
            site = bool(own["website"]) and domain(other).endswith(domain(own))
            numbers = [
                [letter for letter in row["phone"] if letter.isdigit()][-4:]
                for row in (own, other)
            ]
            phone = bool(own["phone"]) and numbers[0] == numbers[1]
            place = bool(own["billing_postal_code"]) and (
                own["billing_postal_code"].replace(" ", "")
                == other["billing_postal_code"].replace(" ", "")
            )
            shared[same + site + phone + place] += 1
    share = sum(n for count, n in shared.items() if count >= 2) / shared.total()
    assert 0.7 < share < 0.95


def test_namesakes_of_a_country_have_different_legal_forms(noisy: Generated) -> None:
    named = defaultdict(list)
    for row in own_records(noisy):
        named[core(row["name"]), row["billing_country_code"]].append(row["name"])
    namesakes = [names for names in named.values() if len(names) > 1]
    assert namesakes
    assert all(len(set(names)) == len(names) == 2 for names in namesakes)
    assert len(namesakes) < 0.005 * ACCOUNTS


def test_look_alikes_of_every_kind_are_there(noisy: Generated) -> None:
    records = own_records(noisy)
    countries, sites = defaultdict(set), defaultdict(list)
    phones, places = Counter[str](), Counter[tuple[str, str]]()
    for row in records:
        countries[core(row["name"])].add(row["billing_country_code"])
        if row["website"]:
            sites[domain(row)].append(row)
        phones[row["phone"]] += bool(row["phone"])
        places[row["billing_street"], row["billing_city"]] += bool(
            row["billing_street"]
        )
    assert 0 < sum(len(c) == 2 for c in countries.values()) < 0.01 * ACCOUNTS
    assert max(map(len, countries.values())) == 2
    shared = [rows for rows in sites.values() if len(rows) > 1]
    grouped = [rows for rows in shared if any(row["parent_id"] for row in rows)]
    dealers = [rows for rows in shared if rows not in grouped]
    assert len(grouped) > 10
    assert len(dealers) >= 3
    for rows in dealers:
        assert len({row["name"].split()[0] for row in rows}) == 1
        assert all(row["billing_city"] in row["name"] for row in rows)
    assert sum(n > 1 for n in phones.values()) > 10
    assert sum(n > 1 for n in places.values()) > 10


def test_names_one_letter_apart_are_there(noisy: Generated) -> None:
    blanked = defaultdict(set)
    for row in own_records(noisy):
        name = core(row["name"])
        for place in range(3):
            blanked[f"{name[:place]}_{name[place + 1 :]}"].add(name)
    assert sum(len(names) > 1 for names in blanked.values()) >= 5


def test_identifiers_belong_to_one_company(noisy: Generated) -> None:
    true = truth(noisy, "salesforce")
    for column in ("tax_id_c", "duns_number", "lei_c"):
        holders = defaultdict(set)
        for row in noisy.rows("salesforce/account"):
            company = true[row["id"]]["true_account"]
            if row[column] and int(company) < ACCOUNTS:
                holders[row[column]].add(company)
        assert holders
        assert all(len(companies) == 1 for companies in holders.values())


def test_noise_follows_from_the_options_alone(tmp_path: Path, noisy: Generated) -> None:
    again = generate(
        tmp_path,
        *("--accounts", str(ACCOUNTS), "--duplicate-rate", str(RATE)),
        *("--usage-days", "60"),
    )
    for table in ("salesforce/account", "hubspot/company"):
        assert again.rows(table) == noisy.rows(table)
    for name in ("true_accounts.csv", "record_noise.csv"):
        assert read(again.key / name) == read(noisy.key / name)
