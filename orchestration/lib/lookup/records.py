"""What is asked and what is answered."""

from __future__ import annotations

from dataclasses import dataclass, fields


class LookupFailure(RuntimeError):
    """The question cannot be answered. The text says why, and what to do."""


@dataclass(frozen=True)
class Request:
    """An account that someone is about to create; every field as typed."""

    name: str | None = None
    domain: str | None = None
    """Domain, web address or e-mail."""
    country: str | None = None
    """Code or name."""
    parent: str | None = None
    """CRM record id, Salesforce's of 15 or 18 characters, or account id."""
    lei: str | None = None
    registration_number: str | None = None
    tax_id: str | None = None

    def checked(self) -> Request:
        """Return the request without blanks around values and without empty ones.

        Raises LookupFailure when nothing is left to look for.
        """
        values = {
            field.name: (getattr(self, field.name) or "").strip() or None
            for field in fields(self)
        }
        if not any(value for name, value in values.items() if name in SEARCHED):
            raise LookupFailure(
                "Nothing to look up: give a name, a domain, an LEI, a registration"
                " number or a tax id."
            )
        return Request(**values)


SEARCHED = {"name", "domain", "lei", "registration_number", "tax_id"}
FIELDS = tuple(field.name for field in fields(Request))


@dataclass(frozen=True)
class Candidate:
    """An account that the request may be, or belong under."""

    account_id: str
    account_name: str | None
    answer: str
    """What follows from the rule: exists, child_of, or review by a human."""
    rule: str
    score: float
    """Confidence in the answer, 0 to 1."""
    reasons: tuple[str, ...]
    ultimate_parent_account_id: str


@dataclass(frozen=True)
class Answer:
    """`exists` and `child_of` name an account; `new` names none."""

    answer: str
    account_id: str | None
    account_name: str | None
    rule: str
    score: float | None
    """Confidence in the answer, 0 to 1; None for `new`."""
    reasons: tuple[str, ...]
    candidates: tuple[Candidate, ...]
    """The account of the answer first, then others to look at, best first."""
