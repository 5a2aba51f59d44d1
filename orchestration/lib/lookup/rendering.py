"""The project's own models as SQL over other tables.

A request has to be normalised exactly as the accounts of the index were. So the
files in `models/` and `macros/` are rendered here once more, with `ref` leading
to temporary tables of the request instead of the warehouse's tables.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import jinja2
import yaml

ROOT = Path(__file__).parents[3]
SEEDS = ROOT / "seeds" / "reference"
QUERIES = Path(__file__).parent / "sql"
REQUESTS = "requests"


@dataclass
class Plan:
    """What leads from requests to a result."""

    seeds: list[str] = field(default_factory=list)
    """Seeds to load once."""
    rules: dict[str, str] = field(default_factory=dict)
    """SQL to run once: what rests on seeds alone, by its temporary table."""
    queries: dict[str, str] = field(default_factory=dict)
    """SQL by the name of the temporary table it fills, in order."""


@cache
def plan(result: str, given: tuple[str, ...] = (REQUESTS,)) -> Plan:
    """Return the steps from tables that are there to a query or model.

    `ref('x')` is looked for among the given tables, the queries of this package,
    the models and the seeds, in this order.
    """
    steps = Plan()
    files = {path.stem: path for path in ROOT.glob("models/**/*.sql")}
    files |= {path.stem: path for path in QUERIES.glob("*.sql")}
    # For each query that is being rendered, whether requests lead into it.
    asked: list[bool] = [False]

    def ref(name: str) -> str:
        if name in given or name in steps.queries:
            asked[-1] = True
        elif name in files and name not in steps.rules:
            asked.append(False)
            text = environment.from_string(files[name].read_text("utf-8"))
            # Rendering adds what the query reads before the query itself.
            sql = text.render()
            from_requests = asked.pop()
            (steps.queries if from_requests else steps.rules)[name] = sql
            asked[-1] |= from_requests
        elif name not in files and name not in steps.seeds:
            steps.seeds.append(name)
        return f"temp.{name}"

    environment = _environment(ref)
    ref(result)
    return steps


def _environment(ref: Callable[[str], str]) -> jinja2.Environment:
    """Jinja with the project's macros and what they use of dbt."""
    environment = jinja2.Environment(extensions=["jinja2.ext.do"])
    macros: dict[str, Any] = {}

    def dispatch(name: str, _namespace: str = "") -> Any:
        return macros.get(f"duckdb__{name}") or macros[f"default__{name}"]

    def var(name: str) -> Any:
        project = yaml.safe_load((ROOT / "dbt_project.yml").read_text("utf-8"))
        return project["vars"][name]

    environment.globals.update(
        ref=ref,
        var=var,
        adapter=SimpleNamespace(dispatch=dispatch),
        **{"return": lambda value: value},
    )
    # One template, so that macros see each other as they do in dbt.
    paths = sorted((ROOT / "macros").glob("*.sql"))
    text = "".join(path.read_text("utf-8") for path in paths)
    macros |= vars(environment.from_string(text).module)
    environment.globals.update(macros)
    return environment
