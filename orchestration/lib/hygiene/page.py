"""A self-contained HTML page of a report: no outside styles, no scripts."""

from __future__ import annotations

from html import escape
from typing import Any

from orchestration.lib.hygiene.report import Report, Table

# A page is read; what goes on is in the CSV file beside it.
SHOWN_ROWS = 100

_STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem;
       padding: 0 1rem; color: #1c2733; background: #fff; }
h1 { font-size: 1.5rem; margin-bottom: 0; }
h2 { font-size: 1.1rem; margin: 2rem 0 .4rem; }
p { margin: .3rem 0 1.2rem; color: #52606d; }
dl { display: grid; grid-template-columns: max-content auto; gap: .2rem 1.5rem; }
dt { color: #52606d; } dd { margin: 0; font-weight: 600; }
div { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .4rem .7rem;
         border-bottom: 1px solid #e1e6eb; overflow-wrap: anywhere; }
th { background: #f4f6f8; white-space: nowrap; }
"""


def render_page(report: Report) -> str:
    """The whole page."""
    figures = "\n".join(
        f"<dt>{escape(label)}</dt><dd>{escape(value)}</dd>"
        for label, value in report.figures
    )
    tables = "\n".join(_table(table) for table in report.tables)
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{escape(report.title)}, {report.as_of_date}</title>
<style>{_STYLE}</style>
</head>
<body>
<h1>{escape(report.title)}</h1>
<p>As of {report.as_of_date}, release {escape(report.release_id)}.</p>
<dl>
{figures}
</dl>
{tables}
</body>
</html>
"""


def _table(table: Table) -> str:
    head = "".join(
        f"<th>{escape(name.replace('_', ' '))}</th>" for name in table.columns
    )
    body = "\n".join(
        "<tr>" + "".join(f"<td>{escape(_text(value))}</td>" for value in row) + "</tr>"
        for row in table.rows[:SHOWN_ROWS]
    )
    more = len(table.rows) - SHOWN_ROWS
    note = f"<p>{more:,} more in {table.name}.csv.</p>" if more > 0 else ""
    return (
        f"<h2>{escape(table.heading)}</h2>\n<div><table>\n"
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n"
        f"</table></div>{note}"
    )


def _text(value: Any) -> str:
    return "" if value is None else str(value)
