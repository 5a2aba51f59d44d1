"""The comparisons of `models/intermediate/matching`, as Splink is told them.

Every level is a condition on two records, tried in order. What both engines
of the warehouse compute from a table of bigrams, Splink computes from lists.
"""

from __future__ import annotations

from dataclasses import dataclass

UNKNOWN = "unknown"

_SHARED = "len(list_intersect(bigrams_l, bigrams_r))"
_ALL = "(len(bigrams_l) + len(bigrams_r))"
_WORDS = (
    "coalesce(list_sum(list_transform("
    "list_intersect(words_l, words_r), lambda word: len(word) + 1)), 0)"
)
_SIMILARITY = f"floor(200.0 * {_SHARED} / {_ALL})"
_REST = (
    f"coalesce(floor(200.0 * ({_SHARED} - {_WORDS})"
    f" / nullif({_ALL} - 2 * {_WORDS}, 0)), 100)"
)
_CONTAINED = f"({_WORDS} > 0 and {_WORDS} = least(len(bigrams_l), len(bigrams_r)))"
_CLOSE = f"(not {_CONTAINED} and {_SIMILARITY} >= 75 and {_REST} >= 60)"
_SAME_LETTERS = (
    "sorted_name_l = sorted_name_r or compact_name_l = compact_name_r"
    f" or {_SIMILARITY} = 100"
)
_SAME_NAME = f"core_name_l = core_name_r or {_SAME_LETTERS}"
_AGREED_NAME = f"coalesce({_SAME_NAME} or {_CLOSE}, false)"
_SAME_PLACE = "(postal_code_l = postal_code_r or city_l = city_r)"


@dataclass(frozen=True)
class Comparison:
    """One feature: its levels in order, each with its condition."""

    feature: str
    levels: tuple[tuple[str, str], ...]


def _plain(feature: str, *, common: bool = False) -> Comparison:
    """Same, different, unknown; and same while many companies share it."""
    left, right = f"{feature}_l", f"{feature}_r"
    shared = f"{left} = {right} and is_{feature}_common_l"
    levels = [("same", f"{left} = {right}"), ("different", f"{left} <> {right}")]
    return Comparison(
        feature, (*((("same_common", shared),) if common else ()), *levels)
    )


COMPARISONS = (
    Comparison(
        "name",
        (
            ("same_common", "core_name_l = core_name_r and is_name_common_l"),
            ("same", "core_name_l = core_name_r"),
            ("same_letters", _SAME_LETTERS),
            ("contained", _CONTAINED),
            ("close", _CLOSE),
            ("similar", f"{_SIMILARITY} >= 60 and {_REST} >= 40"),
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
        coalesce(bigrams.bigrams, []) as bigrams,
        coalesce(words.words, []) as words
    from intermediate.int_common_features as features
    left join (
        select core_name, list(bigram order by bigram) as bigrams
        from intermediate.int_name_bigrams group by core_name
    ) as bigrams on features.core_name = bigrams.core_name
    left join (
        select core_name, list(word order by word) as words
        from intermediate.int_name_words group by core_name
    ) as words on features.core_name = words.core_name
"""
