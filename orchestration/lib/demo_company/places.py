"""Where companies are: town, street and number, drawn apart from all else."""

from __future__ import annotations

import numpy as np

from orchestration.lib.demo_company import address_words, name_words
from orchestration.lib.demo_company.build import Build
from orchestration.lib.demo_company.names import CITY, Names
from orchestration.lib.demo_company.settings import IntArray

_HOUSES = 180
_DISTRICTS = 1_000


def write(build: Build, names: Names, country: IntArray) -> None:
    """Draw the places as `n.place`: who is named after a town is there."""
    rng = build.settings.rng("places")
    size, towns = len(country), name_words.CITIES_PER_COUNTRY
    town = country * towns + rng.integers(0, towns, size)
    named = np.where(names.kind == CITY, names.first, -1)
    named = np.where(names.place >= 0, names.place, named)
    town = np.where((named >= 0) & (named // towns == country), named, town)
    streets = address_words.STREETS_PER_COUNTRY
    build.frame(
        "place",
        town=town,
        street=country * streets + rng.integers(0, streets, size),
        house=rng.integers(1, _HOUSES, size),
        district=rng.integers(0, _DISTRICTS, size),
        # Where a record says the company was, or will be, if it moved.
        other_street=country * streets + rng.integers(0, streets, size),
        other_house=rng.integers(1, _HOUSES, size),
        other_district=rng.integers(0, _DISTRICTS, size),
        # How its website is called: by the whole name, in one word, by the brand.
        site_style=rng.choice(3, size, p=[0.45, 0.35, 0.2]),
        shows=rng.integers(0, 1_000_000, size),
    )
