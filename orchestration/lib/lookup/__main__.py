"""Command line: `python -m orchestration.lib.lookup --help`."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict
from pathlib import Path

import click

from orchestration.lib.lookup import Answer, LookupFailure, Request, connect, lookup
from orchestration.lib.lookup.batch import answer_all, read_requests, write_answers
from orchestration.lib.lookup.search import CANDIDATES

EPILOG = """
Answers: `exists` and `child_of` name an account, `new` names none; each says why
and lists accounts to look at. Name, domain, LEI, registration number or tax id
is needed. Columns of --file are these options' names, such as name, domain,
country, parent, lei.
"""


@click.command(name="python -m orchestration.lib.lookup", epilog=EPILOG)
@click.option("--name", help="Name of the account to be created.")
@click.option("--domain", help="Domain, web address or e-mail.")
@click.option("--country", help="Country, by code or name.")
@click.option(
    "--parent", help="Parent: CRM record id (Salesforce: 15 or 18) or account id."
)
@click.option("--lei", help="Legal Entity Identifier.")
@click.option("--registration-number", help="Number in the company register.")
@click.option("--tax-id", help="Tax or VAT id.")
@click.option(
    "--file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="CSV of requests, in place of the options above; needs --out.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="CSV that the answers to --file are written to.",
)
@click.option(
    "--warehouse",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("serving/warehouse.duckdb"),
    show_default=True,
    help="Published warehouse; it is only read.",
)
@click.option(
    "--candidates",
    type=click.IntRange(min=1),
    default=CANDIDATES,
    show_default=True,
    help="Most accounts listed per request.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the answer as JSON.")
def main(
    *,
    file: Path | None,
    out: Path | None,
    warehouse: Path,
    candidates: int,
    as_json: bool,
    **values: str | None,
) -> None:
    """Check before an account is created whether it exists or is a child of one."""
    request = Request(**values)
    is_batch = file is not None
    if is_batch != (out is not None):
        raise click.UsageError("--file and --out go together.")
    if is_batch and any(values.values()):
        raise click.UsageError("Give --file, or one request by its options.")
    try:
        if file and out:
            requests = read_requests(file)
            with connect(warehouse) as connection:
                answers = answer_all(connection, requests, candidates)
            write_answers(out, requests, answers)
            click.echo(f"{_summary(answers)}. Written: {out}")
        else:
            request = request.checked()
            with connect(warehouse) as connection:
                answer = lookup(connection, request, candidates)
            click.echo(_json(answer) if as_json else _text(answer))
    except LookupFailure as failure:
        raise click.ClickException(str(failure)) from failure


def _json(answer: Answer) -> str:
    return json.dumps(asdict(answer), ensure_ascii=False, indent=2)


def _text(answer: Answer) -> str:
    """The answer and its reasons, then the other candidates with theirs."""
    named = f" {answer.account_name} ({answer.account_id})" if answer.account_id else ""
    lines = [answer.answer.replace("_", " ") + named]
    lines += [f"  {reason}" for reason in answer.reasons]
    others = [c for c in answer.candidates if c.account_id != answer.account_id]
    if others:
        lines.append("to look at:")
    for other in others:
        lines.append(f"  {other.account_name} ({other.account_id})")
        lines.append(f"    {', '.join(other.reasons)}")
    return "\n".join(lines)


def _summary(answers: list[Answer]) -> str:
    counts = Counter(answer.answer for answer in answers)
    told = ", ".join(f"{counts[a]} {a}" for a in ("exists", "child_of", "new"))
    return f"{len(answers)} requests: {told}"


if __name__ == "__main__":
    main()
