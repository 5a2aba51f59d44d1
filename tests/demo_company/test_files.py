"""The generator's files: same bytes every time, in the contract, small."""

import re
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
import yaml
from click.testing import CliRunner

from orchestration.lib.demo_company import gleif_columns
from orchestration.lib.demo_company.cli import main
from orchestration.lib.landing.naming import snake_case
from tests.demo_build import ROOT
from tests.demo_company.conftest import Generated, generate, read

COMMITTED_BYTES = 4_500_000
# Numbers of true accounts from which companies are planted.
PLANTED = 1_000
PLANTED_COLUMNS = {
    ("hubspot", "company", "property_store_count"),
    ("salesforce", "account", "legacy_score_c"),
    ("salesforce", "account", "partner_since_c"),
}
TYPES = {
    "string": "VARCHAR",
    "bigint": "BIGINT",
    "int": "INTEGER",
    "double": "DOUBLE",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "timestamp": "TIMESTAMP",
}


def contents(folder: Path) -> dict[str, bytes]:
    """Bytes of every file below a folder, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def contract() -> dict[tuple[str, str], dict[str, str]]:
    """Columns with their types, by source and table, of the source YAML."""
    tables = {}
    for path in sorted((ROOT / "models" / "staging").glob("*/_*__sources.yml")):
        for source in yaml.safe_load(path.read_text())["sources"]:
            for table in source["tables"]:
                columns = {c["name"]: c["data_type"] for c in table["columns"]}
                tables[source["name"], table["name"]] = columns
    return tables


def csv_tables(raw: Path) -> Iterator[tuple[str, str, Path]]:
    """Source, table and path of every file but GLEIF's and second deliveries."""
    for path in sorted(raw.glob("*/*.csv")):
        if path.parent.name != "gleif" and ".2" not in path.name:
            source = path.parent.name.partition("@")[0]
            yield source, snake_case(path.stem), path


def test_the_committed_company_is_what_the_generator_writes(
    company: Generated,
) -> None:
    assert contents(company.raw) == contents(ROOT / "seeds" / "demo")
    committed = contents(ROOT / "tests" / "demo")
    for name, data in contents(company.key).items():
        assert committed[name] == data, name


def test_the_committed_company_is_small(company: Generated) -> None:
    assert sum(len(data) for data in contents(company.raw).values()) < COMMITTED_BYTES


def drawn_names(company: Generated) -> set[str]:
    """Names of accounts that are drawn; planted ones are the same every time."""
    drawn = {
        row["source_record_id"]
        for row in read(company.key / "true_accounts.csv")
        if row["source_system"] == "salesforce" and int(row["true_account"]) < PLANTED
    }
    return {
        row["name"] for row in company.rows("salesforce/account") if row["id"] in drawn
    }


def test_another_seed_is_another_company(tmp_path: Path, company: Generated) -> None:
    other = generate(tmp_path, "--seed", "7", "--usage-days", "60")
    mine, theirs = drawn_names(company), drawn_names(other)
    assert mine
    assert len(mine & theirs) < 0.1 * len(mine)


def test_every_column_is_in_the_contract_and_casts_to_its_type(
    company: Generated,
) -> None:
    tables = contract()
    con = duckdb.connect()
    for source, table, path in csv_tables(company.raw):
        columns = tables[source, table]
        rows = f"read_csv('{path}', all_varchar = true)"
        for name, *_ in con.execute(f"describe from {rows}").fetchall():
            column = snake_case(name)
            if (source, table, column) in PLANTED_COLUMNS:
                continue
            assert column in columns, f"{source}.{table}.{column} is not contracted"
            data_type = TYPES.get(columns[column], columns[column])
            con.execute(f'select cast("{name}" as {data_type}) from {rows}').fetchall()


def test_every_contracted_table_has_rows(company: Generated) -> None:
    written = {(source, table) for source, table, _ in csv_tables(company.raw)}
    wanted = {key for key in contract() if key[0] not in {"gleif", "landing"}}
    assert written == wanted
    for _, _, path in csv_tables(company.raw):
        assert path.read_bytes().count(b"\n") > 1, path


@pytest.mark.parametrize(
    ("member", "header", "width"),
    [
        ("lei2", gleif_columns.LEVEL_1, 338),
        ("rr", gleif_columns.RELATIONSHIP, 54),
        ("repex", gleif_columns.EXCEPTION, 12),
    ],
)
def test_gleif_files_have_the_golden_copy_shape(
    company: Generated, member: str, header: list[str], width: int
) -> None:
    path = next((company.raw / "gleif").glob(f"*-{member}-*.csv"))
    first, second, *_ = path.read_text(encoding="utf-8").splitlines()
    # The real header is quoted too.
    assert first.replace('"', "").split(",") == header
    assert len(header) == width
    assert re.fullmatch(r'"[^"]*"(,"[^"]*")*', second)


@pytest.mark.real_data
def test_gleif_headers_are_the_real_ones(shared_data: Path) -> None:
    for name, header in (
        ("columns_L1_338.txt", gleif_columns.LEVEL_1),
        ("columns_RR_54.txt", gleif_columns.RELATIONSHIP),
        ("columns_REPEX_12.txt", gleif_columns.EXCEPTION),
    ):
        assert (shared_data / "gleif" / name).read_text().split() == header


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "theirs.csv").write_text("id\n1\n")
    result = CliRunner().invoke(main, ["--out", str(tmp_path)])
    assert result.exit_code == 1
    assert "did not write" in result.output
    assert [path.name for path in tmp_path.iterdir()] == ["theirs.csv"]


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["--out", str(tmp_path / "raw"), "--dry-run"])
    assert result.exit_code == 0
    assert not any(tmp_path.iterdir())


def test_parquet_holds_the_same_accounts(tmp_path: Path, company: Generated) -> None:
    made = generate(tmp_path, "--format", "parquet", "--usage-days", "60")
    path = made.raw / "salesforce" / "account.parquet"
    ids = duckdb.execute(f"select id from '{path}' order by id").fetchall()
    assert [row_id for (row_id,) in ids] == sorted(
        row["id"] for row in company.rows("salesforce/account")
    )
