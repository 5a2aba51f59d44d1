"""What follows from what a request and an account share, and how to say it.

`sql/candidates.sql` states when each rule holds; the first one that does
decides for an account.
"""

from __future__ import annotations

from typing import Any, NamedTuple

EXISTS, CHILD_OF, REVIEW, NEW = "exists", "child_of", "review", "new"


class Rule(NamedTuple):
    """A rule's answer, and the confidence in it."""

    answer: str
    score: float


# In the order in which candidates are listed.
RULES = {
    "lei": Rule(EXISTS, 0.99),
    "tax_id": Rule(EXISTS, 0.98),
    "registration_number": Rule(EXISTS, 0.97),
    "domain_and_name": Rule(EXISTS, 0.97),
    "name_and_country": Rule(EXISTS, 0.95),
    "domain_and_similar_name": Rule(EXISTS, 0.90),
    "domain": Rule(EXISTS, 0.85),
    "name": Rule(EXISTS, 0.80),
    "parent": Rule(CHILD_OF, 0.95),
    "domain_of_another": Rule(CHILD_OF, 0.75),
    "same_name_elsewhere": Rule(REVIEW, 0.50),
    "similar_name": Rule(REVIEW, 0.40),
    "shared_name": Rule(REVIEW, 0.20),
}
_ORDER = {rule: position for position, rule in enumerate(RULES)}

Row = dict[str, Any]


def sort_key(candidate: Row) -> tuple[Any, ...]:
    """Best rule first, then names alike, same country, tops of trees, ids."""
    return (
        _ORDER[candidate["rule"]],
        -candidate["similarity"],
        ("same", "unknown", "other").index(candidate["country"]),
        candidate["account_id"] != candidate["ultimate_parent_account_id"],
        candidate["account_id"],
    )


def reasons(candidate: Row, profile: Row) -> tuple[str, ...]:
    """What the account shares with the request, then what it does not."""
    named = f"{candidate['account_name']}"
    texts = {
        "same": "same name",
        "other_form": f"same name, other legal form ({profile['legal_form']},"
        f" not {candidate['legal_form']})",
        "reordered": f"same words in another order ({named})",
        "similar": f"similar name ({named}, {candidate['edits']} edits away)".replace(
            "1 edits", "1 edit"
        ),
        "contained": f"one name holds the words of the other ({named})",
        "other": f"other name ({named})",
    }
    domain = f"same domain {profile['domain']}"
    if (shared := candidate["domain_account_count"] or 1) > 1:
        domain += f" (of {shared} accounts)"
    country, own_country = profile["country_code"], candidate["country_code"]
    said = [
        (candidate["is_same_lei"], f"same LEI {profile['lei']}"),
        (candidate["is_same_tax_id"], f"same tax id {profile['tax_id']}"),
        (
            candidate["is_same_number"],
            f"same registration number {profile['registration_number']}",
        ),
        (candidate["is_parent"], "given as parent"),
        (candidate["is_same_domain"], domain),
        (profile["normalised_name"], texts[candidate["name"]]),
        (candidate["country"] == "same", f"same country {country}"),
        (
            candidate["country"] == "other",
            f"other country ({country}, not {own_country})",
        ),
        (
            candidate["is_other_domain"],
            f"other domain ({profile['domain']}, not {candidate['domain']})",
        ),
    ]
    return tuple(text for holds, text in said if holds)


def remarks(request: Row, profile: Row, parent_is_known: bool) -> tuple[str, ...]:
    """What of a request could not be used, and why."""
    domain, stated = request["domain"], profile["stated_domain"]
    said = [
        (
            request["parent"] and not parent_is_known,
            f"parent {request['parent']} is not known",
        ),
        (domain and not stated, f"{domain} holds no domain"),
        (profile["is_free_mail"], f"{stated} is free mail, which names no company"),
        (profile["is_shared_host"], f"{stated} is a host that many companies share"),
        (
            request["country"] and not profile["country_code"],
            f"country {request['country']} is not known",
        ),
        (request["lei"] and not profile["lei"], f"{request['lei']} is no valid LEI"),
        (
            request["name"] and not profile["core_name"],
            f"the name {request['name']} has nothing to compare but a legal form",
        ),
    ]
    return tuple(text for holds, text in said if holds)
