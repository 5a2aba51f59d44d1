"""Names of columns and tables: API casing to snake case, as loaders land them."""

from __future__ import annotations

import re

_NOT_ALPHANUMERIC = re.compile(r"[\W_]+")
_WORD_STARTS = re.compile(
    r"(?<=[a-z0-9])(?=[A-Z])"  # AccountId -> Account_Id, Product2Id
    r"|(?<=[A-Z])(?=[A-Z][a-z])"  # NodeIDType -> Node_ID_Type
    r"|(?<=[a-z])(?=[0-9])"  # Product2 -> Product_2
)
# What exports add to a table's name: a part or copy number, a day, a time.
_PART = re.compile(
    r"(?:[\s._-]*\(\d+\)|[\s._-]+(?:part[\s._-]?)?\d[\dTZ_.:-]*|[\s._-]+copy)$",
    re.IGNORECASE,
)


def snake_case(name: str) -> str:
    """`Foo_Bar__c` -> `foo_bar_c`, `Product2Id` -> `product_2_id`, `LEI` -> `lei`.

    A leading underscore stays (`_fivetran_synced`). Empty when nothing is left.
    """
    stripped = name.strip()
    words = _NOT_ALPHANUMERIC.sub("_", stripped).strip("_")
    words = re.sub(r"_+", "_", _WORD_STARTS.sub("_", words)).lower()
    return f"_{words}" if words and stripped.startswith("_") else words


def squashed(name: str) -> str:
    """The name without case and separators, to compare spellings by."""
    return _NOT_ALPHANUMERIC.sub("", name).lower()


def table_spellings(stem: str) -> list[str]:
    """Squashed names a file stem may stand for, the most literal first.

    `opportunity_history_20260630.2` also stands for `opportunity_history`, and
    `Accounts` for `Account`.
    """
    spellings = [stem]
    while (shorter := _PART.sub("", spellings[-1])) != spellings[-1] and shorter:
        spellings.append(shorter)
    spellings += [name[:-1] for name in spellings if name.lower().endswith("s")]
    return [squashed(name) for name in spellings]


def natural_order(name: str) -> tuple[tuple[int, int, str], ...]:
    """Sort key under which part 2 comes before part 10."""
    parts = re.findall(r"\d+|\D+", name.lower())
    return tuple(
        (0, int(part), "") if part.isdigit() else (1, 0, part) for part in parts
    )


def quoted(name: str) -> str:
    """A column or table name as an SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """A text as an SQL literal."""
    return "'" + text.replace("'", "''") + "'"
