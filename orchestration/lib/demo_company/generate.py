"""Generate a demo company: draw, plant, write."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from orchestration.lib.demo_company import (
    accounts,
    answers,
    billing,
    companies,
    condition,
    currencies,
    defects,
    engagement,
    enrichment,
    hubspot_deals,
    legal,
    opportunities,
    ownership,
    people,
    planning,
    support,
    surveys,
    usage,
    writer,
)
from orchestration.lib.demo_company.build import SOURCES, Build
from orchestration.lib.demo_company.settings import Settings

_IN_MEMORY = 5_000


def generate(
    settings: Settings,
    out: Path,
    answer_key: Path,
    file_format: str,
    report: Callable[[str], None] = lambda _: None,
) -> None:
    """Write the demo company and its answer key; `report` is told each step."""
    out.mkdir(parents=True, exist_ok=True)
    scratch = Path(tempfile.mkdtemp(prefix=".scratch-", dir=out))
    try:
        on_disk = scratch if settings.accounts > _IN_MEMORY else None
        build = Build.open(settings, on_disk)
        _fill(build, scratch / "raw", answer_key, file_format, report)
        build.con.close()
        _replace(out, scratch / "raw")
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _replace(out: Path, written: Path) -> None:
    """Put new files in place of those of an earlier run, once all are written."""
    if (out / writer.MARKER).exists():
        for source in (*SOURCES, defects.SECOND_ORG):
            shutil.rmtree(out / source, ignore_errors=True)
    for path in sorted(written.rglob("*")):
        target = out / path.relative_to(written)
        if path.is_dir():
            target.mkdir(exist_ok=True)
        else:
            path.replace(target)
    (out / writer.MARKER).write_text("Written by the demo company generator.\n")


def _fill(
    build: Build,
    out: Path,
    answer_key: Path,
    file_format: str,
    report: Callable[[str], None],
) -> None:
    report("companies")
    world = companies.invent(build)
    legal.identify(build, world)
    health = condition.simulate(build, world)
    people.write(build, world)
    accounts.write(build, world)
    report("people")
    people.write_contacts(build, world)
    people.write_leads(build, world)
    currencies.write(build)
    report("pipeline")
    opportunities.write(build, world, health)
    hubspot_deals.write(build, world, health)
    report("billing")
    billing.write(build, world, health)
    report("support and surveys")
    support.write(build, world, health)
    surveys.write(build, world, health)
    report("engagement")
    engagement.write(build, world, health)
    report("legal entities and plans")
    legal.write(build)
    ownership.write(build)
    planning.write(build)
    enrichment.write(build)
    answers.prepare(build)
    report("defects")
    defects.plant(build)
    report("files")
    writer.write_tables(build, out, file_format)
    defects.write_second_org(build, out, file_format)
    report("usage")
    for number in usage.chunks(build, world, health):
        defects.plant_usage(build, is_first=number == 0)
        part = f".{number + 1}" if file_format == "parquet" else ""
        writer.write_table(
            build,
            out,
            source="usage",
            table="daily_usage",
            file_format=file_format,
            part=part,
        )
        build.sql("delete from usage.daily_usage")
    report("answer key")
    if file_format == "csv":
        defects.redeliver(build, out)
    answers.write(build, answer_key, file_format)
