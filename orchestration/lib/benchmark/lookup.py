"""How long a lookup takes: `python -m orchestration.lib.benchmark.lookup --help`.

The index is made by the project's own models from made-up accounts: invented
words with one of sixty trades behind them, so that words, halves of names and
whole names are shared as unevenly as in a real list of companies.
"""

import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import click
import duckdb
from rich.console import Console
from rich.table import Table

from orchestration.lib.benchmark.measure import run_measured
from orchestration.lib.benchmark.report import machine
from orchestration.lib.lookup import Request, connect, lookup
from orchestration.lib.lookup.index import INDEX
from orchestration.lib.lookup.rendering import plan
from orchestration.lib.publishing.copying import INDEXED, STORAGE_VERSION

GIVEN = ("int_lookup_accounts", "int_lookup_identifier_values", "int_lookup_names")
WARM_UP = 3
_COMPANIES = """
    create temp table companies as
    with words as (
        select
            range as number,
            list_transform(
                [hash(range), hash(range, 1), hash(range, 2)],
                lambda h: substr('bdfgklmnprstvz', 1 + (h % 14)::int, 1)
                    || substr('aeiou', 1 + (h // 14 % 5)::int, 1)
                    || substr('lmnrst', 1 + (h // 70 % 6)::int, 1)
            ).array_to_string('') as word
        from range(40000)
    )
    select
        ids.range as number,
        'salesforce:' || printf('001%012dAAA', ids.range) as account_id,
        words.word || ' trade' || hash(ids.range, 5) % 60 as core_name,
        ['inc', 'ltd', 'gmbh', 'llc', 'ag', 'sas'][1 + (ids.range % 6)::int]
            as legal_form,
        ['US', 'GB', 'DE', 'FR', 'NL'][1 + (ids.range % 5)::int] as country_code,
        words.word || '-' || ids.range || '.com' as domain
    from range(?) as ids
    inner join words on hash(ids.range, 7) % 40000 = words.number
"""
_TABLES = {
    "int_lookup_accounts": """
        select
            account_id, core_name || ' ' || legal_form as account_name, core_name,
            legal_form, domain, country_code,
            account_id as ultimate_parent_account_id
        from companies
    """,
    "int_lookup_names": """
        select account_id, core_name || ' ' || legal_form as normalised_name, core_name
        from companies
    """,
    "int_lookup_identifier_values": """
        select 'domain' as lookup_kind, domain as lookup_value, account_id
        from companies
        union all
        select 'record_id', split_part(account_id, ':', 2), account_id from companies
    """,
}


@click.command(name="python -m orchestration.lib.benchmark.lookup")
@click.option("--accounts", type=click.IntRange(100), default=1_000_000)
@click.option("--lookups", type=click.IntRange(20), default=100, help="Of each kind.")
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("build/bench/lookup"),
    show_default=True,
    help="Folder of the indexes; one that is there is used again.",
)
def main(*, accounts: int, lookups: int, out: Path) -> None:
    """Time lookups in an index of many accounts, warm and from the command line."""
    console = Console()
    warehouse = out / f"{accounts}.duckdb"
    if not warehouse.exists():
        console.print(f"building an index of {accounts:,} accounts")
        build_index(warehouse, accounts)
    # Seconds that pass, and those the process computes: a busy machine adds to
    # the first.
    times: dict[str, list[tuple[float, float]]] = {}
    with connect(warehouse) as connection:
        for kind, request in sample(connection, lookups):
            started = time.perf_counter(), time.process_time()
            lookup(connection, request)
            ended = time.perf_counter(), time.process_time()
            passed, computed = (b - a for a, b in zip(started, ended, strict=True))
            times.setdefault(kind, []).append((passed, computed))
    console.print(table(accounts, times))
    command = [sys.executable, "-m", "orchestration.lib.lookup", "--name", "Acme Inc"]
    command += ["--domain", "acme.com", "--warehouse", str(warehouse)]
    cold = run_measured(command, out / "command.log")
    console.print(f"From the command line: {cold.seconds:.1f} s.", highlight=False)
    said = ", ".join(f"{name} {value}" for name, value in machine().items())
    console.print(
        f"Index {warehouse.stat().st_size / 1e6:.0f} MB; {said}.", highlight=False
    )


def build_index(warehouse: Path, accounts: int) -> None:
    """Write an index as a release holds it: the mart, sorted, with an index."""
    warehouse.parent.mkdir(parents=True, exist_ok=True)
    partial = warehouse.with_suffix(".partial")
    partial.unlink(missing_ok=True)
    with duckdb.connect() as connection:
        connection.execute(
            f"attach '{partial}' as release_file (storage_version '{STORAGE_VERSION}')"
        )
        connection.execute(_COMPANIES, [accounts])
        for name, query in _TABLES.items():
            connection.execute(f"create temp table {name} as {query}")
        for name, query in plan("account_lookup", GIVEN).queries.items():
            connection.execute(f"create temp table {name} as {query}")
        connection.execute("create schema release_file.marts; use release_file")
        connection.execute(
            f"create table {INDEX} as from temp.account_lookup order by all"
        )
        connection.execute(
            f"create index by_value on {INDEX} ({INDEXED['account_lookup']})"
        )
        connection.execute("checkpoint release_file")
    partial.replace(warehouse)


def sample(
    connection: duckdb.DuckDBPyConnection, size: int
) -> Iterator[tuple[str, Request]]:
    """Requests of every kind about accounts of the index, after a few to warm up."""
    rows = connection.execute(
        "select account_name, core_name, domain, country_code, split_part("
        "account_id, ':', 2) from marts.account_lookup where lookup_kind = 'domain'"
        " order by hash(account_id) limit ?",
        [size],
    ).fetchall()
    for _ in range(WARM_UP):
        lookup(connection, Request(name="warm up", domain="example.com"))
    for number, (name, core, domain, country, record_id) in enumerate(rows):
        yield "name, domain, country", Request(name, domain, country)
        yield "name, country", Request(name, country=country)
        yield "domain", Request(domain=f"https://www.{domain}/")
        place = number % len(core)
        yield "typo", Request(core[:place] + core[place + 1 :], country=country)
        yield "words in another order", Request(" ".join(reversed(core.split())))
        yield "parent", Request(f"Unheard of {number}", parent=record_id)
        yield "unknown", Request(f"Qxyzzy {number}", f"qxyzzy-{number}.org", country)


def table(accounts: int, times: dict[str, list[tuple[float, float]]]) -> Table:
    """Return percentiles per kind of request, in milliseconds."""
    grid = Table(title=f"Lookups in {accounts:,} accounts")
    grid.add_column("request", no_wrap=True)
    for column in ("lookups", "p50\nms", "p95\nms", "CPU p50\nms", "CPU p95\nms"):
        grid.add_column(column, justify="right")
    everything = [seconds for each in times.values() for seconds in each]
    for kind, seconds in [*times.items(), ("all", everything)]:
        if kind == "all":
            grid.add_section()
        figures = []
        for clock in zip(*seconds, strict=True):
            cuts = statistics.quantiles(clock, n=20)
            figures += [f"{cuts[index] * 1e3:.0f}" for index in (9, 18)]
        grid.add_row(kind, f"{len(seconds):,}", *figures)
    return grid


if __name__ == "__main__":
    main()
