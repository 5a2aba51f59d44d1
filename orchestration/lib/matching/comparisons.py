"""The comparisons of `models/intermediate/matching`, as Splink is told them.

Every level is a condition on two records, tried in order. What both engines
of the warehouse compute from a table of bigrams, Splink computes from lists.
"""

from __future__ import annotations

from dataclasses import dataclass

UNKNOWN = "unknown"

_SIMILARITY = (
    "floor(200.0 * len(list_intersect(bigrams_l, bigrams_r))"
    " / (len(bigrams_l) + len(bigrams_r)))"
)
_CONTAINED = (
    "len(list_intersect(bigrams_l, bigrams_r))"
    " = least(len(bigrams_l), len(bigrams_r))"
)
_SAME_NAME = (
    "core_name_l = core_name_r or sorted_name_l = sorted_name_r"
    " or compact_name_l = compact_name_r"
)
_AGREED_NAME = f"coalesce({_SAME_NAME} or {_SIMILARITY} >= 85, false)"
_SAME_PLACE = "(postal_code_l = postal_code_r or city_l = city_r)"


@dataclass(frozen=True)
class Comparison:
    """One feature: its levels in order, each with its condition."""

    feature: str
    levels: tuple[tuple[str, str], ...]


def _plain(feature: str, *, common: bool = False) -> Comparison:
    """Same, different, unknown; and same while many companies share it."""
    left, right = f"{feature}_l", f"{feature}_r"
    same = (("same", f"{left} = {right}"),)
    if common:
        shared = f"{left} = {right} and is_{feature}_common_l"
        same = (("same_common", shared), *same)
    return Comparison(feature, (*same, ("different", f"{left} <> {right}")))


COMPARISONS = (
    Comparison(
        "name",
        (
            ("same_common", "core_name_l = core_name_r and is_name_common_l"),
            ("same", "core_name_l = core_name_r"),
            (
                "same_letters",
                "sorted_name_l = sorted_name_r or compact_name_l = compact_name_r",
            ),
            ("close", f"{_SIMILARITY} >= 85"),
            ("contained", _CONTAINED),
            ("similar", f"{_SIMILARITY} >= 65"),
            ("related", f"{_SIMILARITY} >= 45"),
            ("different", "core_name_l <> core_name_r"),
        ),
    ),
    _plain("legal_form"),
    Comparison(
        "country",
        (
            ("same", "country_code_l = country_code_r"),
            ("different", "country_code_l <> country_code_r"),
            ("ambiguous", "is_name_in_countries_l or is_name_in_countries_r"),
        ),
    ),
    Comparison(
        "domain",
        (
            ("same_other_name", f"domain_l = domain_r and not {_AGREED_NAME}"),
            ("same_common", "domain_l = domain_r and is_domain_common_l"),
            ("same", "domain_l = domain_r"),
            (
                "same_label",
                "domain_label_l = domain_label_r"
                f" and not coalesce({_SAME_NAME}, false)",
            ),
            (
                "different",
                "domain_l <> domain_r and domain_label_l <> domain_label_r",
            ),
        ),
    ),
    _plain("phone", common=True),
    Comparison(
        "address",
        (
            ("same_street", f"street_l = street_r and {_SAME_PLACE}"),
            ("same_postal_code", "postal_code_l = postal_code_r"),
            ("same_city", "city_l = city_r"),
            ("different", "postal_code_l <> postal_code_r or city_l <> city_r"),
        ),
    ),
    _plain("lei", common=True),
    _plain("registration_number"),
    _plain("tax_id"),
    _plain("duns_number"),
)

RECORDS = """
    select
        features.* exclude (created_at, parent_record_key, representative_key),
        coalesce(bigrams.bigrams, []) as bigrams
    from intermediate.int_common_features as features
    left join (
        select core_name, list(bigram order by bigram) as bigrams
        from intermediate.int_name_bigrams group by core_name
    ) as bigrams on features.core_name = bigrams.core_name
"""
