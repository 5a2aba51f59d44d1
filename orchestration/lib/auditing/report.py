"""The audit on disk: JSON for programs, one HTML page for people."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from orchestration.lib.auditing.outcomes import Audit
from orchestration.lib.auditing.page import render_page


class AuditError(RuntimeError):
    """The audit failed, or there is none; the text says what failed and where."""


def write_report(audit: Audit, folder: Path) -> Path:
    """Write `<border>.json` and `<border>.html`; return the page."""
    folder.mkdir(parents=True, exist_ok=True)
    page = folder / f"{audit.border}.html"
    page.write_text(render_page(audit))
    content = {
        "border": audit.border,
        "as_of_date": audit.as_of_date.isoformat(),
        "is_passed": audit.is_passed,
        "outcomes": [asdict(outcome) for outcome in audit.outcomes],
    }
    report = folder / f"{audit.border}.json"
    report.write_text(json.dumps(content, indent=2) + "\n")
    return page


def failure_text(audit: Audit, page: Path) -> str:
    """One plain message for a failed audit: what failed, and where to read on."""
    lines = [f"The audit of {audit.border} failed; nothing was published."]
    lines += [f"  {outcome}" for outcome in audit.blocking]
    lines += [f"Details: {page}"]
    return "\n".join(lines)


def require_passed(report: Path, database: Path, as_of_date: date) -> None:
    """Make sure that a build file's marts passed their audit.

    Raises AuditError: no report, a failed one, or one of another build or day.
    """
    try:
        content: dict[str, Any] = json.loads(report.read_text())
    except (OSError, ValueError) as error:
        raise AuditError(f"There is no readable audit report {report}.") from error
    if not content.get("is_passed"):
        raise AuditError(f"The audit failed: see {report.with_suffix('.html')}.")
    if content.get("as_of_date") != as_of_date.isoformat():
        raise AuditError(
            f"{report} is about {content.get('as_of_date')}, not {as_of_date}."
        )
    if database.exists() and report.stat().st_mtime_ns < database.stat().st_mtime_ns:
        raise AuditError(
            f"{database} changed after its audit {report}; audit it again."
        )
