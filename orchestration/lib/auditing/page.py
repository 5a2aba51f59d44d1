"""A self-contained HTML page of an audit: no outside styles, no scripts."""

from __future__ import annotations

from html import escape
from typing import get_args

from orchestration.lib.auditing.outcomes import Audit, Outcome, Status

_STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem;
       padding: 0 1rem; color: #1c2733; background: #fff; }
h1 { font-size: 1.5rem; margin-bottom: 0; }
p { margin: .3rem 0 1.2rem; color: #52606d; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .45rem .7rem;
         border-bottom: 1px solid #e1e6eb; }
th { background: #f4f6f8; }
code { font-size: .85em; overflow-wrap: anywhere; }
td.rows { text-align: right; }
.passed { color: #17663a; } .failed { color: #a3201d; font-weight: 600; }
.warned { color: #8a5a00; font-weight: 600; } .skipped { color: #52606d; }
small { color: #52606d; }
"""
_HEADINGS = ("about", "expectation", "severity", "outcome", "rows behind", "observed")


def render_page(audit: Audit) -> str:
    """The whole page; failures first, then in the order of the suites."""
    verdict = "passed" if audit.is_passed else "failed"
    counts = ", ".join(f"{audit.count(status)} {status}" for status in get_args(Status))
    ordered = sorted(audit.outcomes, key=_rank)
    head = "".join(f"<th>{heading}</th>" for heading in _HEADINGS)
    body = "\n".join(_row(outcome) for outcome in ordered)
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Audit of {audit.border}, {audit.as_of_date}</title>
<style>{_STYLE}</style>
</head>
<body>
<h1>Audit of {audit.border}: <span class="{verdict}">{verdict}</span></h1>
<p>As of {audit.as_of_date}. {counts}.</p>
<table>
<thead><tr>{head}</tr></thead>
<tbody>
{body}
</tbody>
</table>
</body>
</html>
"""


def _rank(outcome: Outcome) -> int:
    if outcome.is_blocking:
        return 0
    return 1 if outcome.is_failure else 2


def _row(outcome: Outcome) -> str:
    if outcome.is_failure:
        style = "failed" if outcome.is_blocking else "warned"
    else:
        style = "passed" if outcome.status == "passed" else "skipped"
    rows = "" if outcome.rows_behind is None else f"{outcome.rows_behind:,}"
    return (
        f"<tr><td>{escape(outcome.about)}<br>"
        f"<small>{escape(outcome.suite)}/{escape(outcome.batch)}</small></td>"
        f"<td><code>{escape(outcome.expectation)}</code><br>"
        f"<small>{escape(outcome.why)}</small></td>"
        f"<td>{outcome.severity}</td>"
        f'<td class="{style}">{outcome.status}</td>'
        f'<td class="rows">{rows}</td>'
        f"<td>{escape(outcome.observed)}</td></tr>"
    )
