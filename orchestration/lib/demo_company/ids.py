"""Identifiers of the source systems, in SQL and in Python."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from orchestration.lib.demo_company.settings import IntArray

_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_SUFFIX = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"
_ID_15 = 15
_OFFSET = 250_000_000


def _digit(power: int) -> str:
    return f"substr('{_ALPHABET}', ((k // {62**power}) % 62 + 1)::int, 1)"


def _is_upper(power: int) -> str:
    """SQL of 1 when a digit of `k` in base 62 is a capital letter."""
    return f"((k // {62**power}) % 62 between 10 and 35)::int"


def _check(bits: list[str]) -> str:
    """SQL of the check character of five letters, given which are capitals."""
    index = " + ".join(f"{bit} * {2**i}" for i, bit in enumerate(bits))
    return f"substr('{_SUFFIX}', {index} + 1, 1)"


_PREFIX_BITS = [f"(substr(prefix, {i}, 1) between 'A' and 'Z')::int" for i in (1, 2, 3)]

# sf_number(prefix, k) is an 18-character, case-sensitive Salesforce id whose
# last letters are `k` in base 62; sf_id counts from where real ids would be.
MACROS = f"""
create or replace macro sf_number(prefix, k) as
    prefix || 'Hr0000'
    || {" || ".join(_digit(power) for power in range(5, -1, -1))}
    || {_check([*_PREFIX_BITS, "1", "0"])}
    || {_check(["0", "0", "0", "0", _is_upper(5)])}
    || {_check([_is_upper(power) for power in range(4, -1, -1)])};
create or replace macro sf_id(prefix, k) as sf_number(prefix, k + {_OFFSET});
create or replace macro account_id(c) as sf_id('001', c * 2);
create or replace macro user_id(u) as sf_id('005', u);
create or replace macro company_id(c) as 9100000000 + c * 7;
create or replace macro stripe_id(prefix, k) as
    prefix || substr(md5(prefix || k || '-' || getvariable('seed')), 1, 14);
create or replace macro word(list, k) as getvariable(list)[(k)::int + 1];
create or replace macro ts(seconds) as make_timestamp((seconds)::bigint * 1000000);
create or replace macro day(number) as (date '1970-01-01' + (number)::int);
create or replace macro synced() as getvariable('synced_at');
"""


def sf_id(prefix: str, number: int) -> str:
    """The 18-character Salesforce id of a planted record."""
    number += _OFFSET
    digits = "".join(_ALPHABET[(number // 62**p) % 62] for p in range(5, -1, -1))
    return sf_checked(f"{prefix}Hr0000{digits}")


def sf_checked(id15: str) -> str:
    """Append the case checksum to a 15-character id."""
    suffix = ""
    for start in range(0, _ID_15, 5):
        chunk = id15[start : start + 5]
        index = sum(2**i for i, letter in enumerate(chunk) if "A" <= letter <= "Z")
        suffix += _SUFFIX[index]
    return id15 + suffix


_LEI_LETTERS = np.array(list("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
_TEN = 10


def leis(numbers: IntArray) -> npt.NDArray[np.str_]:
    """Legal entity identifiers with valid ISO 17442 check digits."""
    mixed = (numbers * 1_000_003 + 777_767_777) % 36**7
    values = np.zeros((len(numbers), 18), dtype=np.int64)
    values[:, :6] = [9, 8, 4, 5, 0, 0]
    for place in range(7):
        values[:, 12 - place] = mixed // 36**place % 36
    for place in range(5):
        values[:, 17 - place] = numbers // 10**place % 10
    remainder = np.zeros(len(numbers), dtype=np.int64)
    for column in values.T:
        remainder = np.where(
            column < _TEN, remainder * 10 + column, remainder * 100 + column
        )
        remainder %= 97
    check = 98 - remainder * 100 % 97
    digits = np.stack([check // 10, check % 10], axis=1)
    letters = _LEI_LETTERS[np.concatenate([values, digits], axis=1)]
    return np.ascontiguousarray(letters).view("U20").ravel()


def lei(number: int) -> str:
    """One legal entity identifier."""
    return str(leis(np.array([number]))[0])
