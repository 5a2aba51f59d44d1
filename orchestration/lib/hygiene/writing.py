"""A report on disk: a page for people, a CSV file per table."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

from orchestration.lib.hygiene.page import render_page
from orchestration.lib.hygiene.release import HygieneError
from orchestration.lib.hygiene.report import Report


def write_report(report: Report, folder: Path) -> Path:
    """Write `<folder>/<date>/<report>/`; return the page.

    A report of the same date and name is replaced, whole. Raises HygieneError:
    the folder cannot be written.
    """
    target = folder / report.as_of_date.isoformat() / report.name
    new = target.with_name(f".tmp-{report.name}")
    try:
        shutil.rmtree(new, ignore_errors=True)
        new.mkdir(parents=True)
        for table in report.tables:
            path = new / f"{table.name}.csv"
            with path.open("w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows([table.columns, *table.rows])
        (new / "summary.html").write_text(render_page(report), encoding="utf-8")
        if target.exists():
            shutil.rmtree(target)
        new.replace(target)
    except OSError as error:
        raise HygieneError(f"{error.filename}: {error.strerror}.") from error
    return target / "summary.html"
