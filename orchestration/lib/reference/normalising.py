"""Names normalised in Python as the models do it: by the macro itself."""

from pathlib import Path

import duckdb
from jinja2 import Environment

_MACROS = Path(__file__).parents[3] / "macros"
_FILES = ("lower_case", "single_spaced", "folded_letters", "normalised_name")


def normalised(names: list[str]) -> dict[str, str]:
    """Return the normalised form of each name."""
    texts = [(_MACROS / f"{name}.sql").read_text(encoding="utf-8") for name in _FILES]
    call = "{{ normalised_name('name') }}"
    expression = Environment().from_string("".join(texts) + call).render()
    with duckdb.connect() as connection:
        rows = connection.execute(
            f"select name, {expression} from (select unnest(?) as name)",
            [sorted(set(names))],
        ).fetchall()
    return dict(rows)
