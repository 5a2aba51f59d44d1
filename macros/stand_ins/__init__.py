"""Stand-ins for dbt in the commit hook, where sqlfluff renders without it."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import yaml


def _dispatch(macro_name: str, macro_namespace: str = "") -> Callable[..., str]:
    """Render a dispatched macro as a call of its name; lint needs no more."""
    del macro_namespace
    return lambda *arguments: f"{macro_name}({', '.join(map(str, arguments))})"


def var(name: str, default: Any = None) -> Any:
    """The project's value of a var; its name where it has none."""
    project = yaml.safe_load(Path("dbt_project.yml").read_text())
    return project["vars"].get(name) or default or name


adapter = SimpleNamespace(dispatch=_dispatch)
