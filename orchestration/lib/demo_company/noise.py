"""How people type a company in again, or a second CRM keeps it: with noise.

A company that Salesforce knows twice or thrice, or that HubSpot knows too, has
copies beside its own record. What a copy says of it is drawn per attribute,
each on its own, so that several kinds of noise meet in one record. `RATES`
holds the chances for a Salesforce duplicate and for a HubSpot copy, which
keeps its domain more often and its street less often. Over that lies a grade:

- plain (91 %): as drawn. Nine in ten of them share two or more strong signals
  (name but for its form and dress, website, telephone, street, an identifier).
- faint (5 %): a name with a typo, an abbreviation or a word less, and the
  country; nothing else.
- undecidable (4 %): the brand alone, and nothing else that is shared. Nobody
  can tell whose record it is, and the truth says so: `decidable` is false.
  That is about 3 % of the copies: where the brand is the whole name, or the
  copy names its account, it can be told.

One HubSpot copy in four names its Salesforce account, whatever its grade. The
company's own record is spelled rightly, and lacks a phone, a postal code, a
street or an identifier as often as real ones do. `record_noise` of the answer
key lists what is different in which copy.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from orchestration.lib.demo_company.build import Build
from orchestration.lib.demo_company.companies import World
from orchestration.lib.demo_company.noise_sql import DECIDABLE, KINDS, SIGNALS
from orchestration.lib.demo_company.noise_text_sql import NAMES, SITES
from orchestration.lib.demo_company.record_sql import OWN_RECORDS, RECORDS
from orchestration.lib.demo_company.settings import IntArray

PLAIN, FAINT, UNDECIDABLE = range(3)
_GRADES = (0.91, 0.05, 0.04)
# Chances of a Salesforce duplicate and of a HubSpot copy.
RATES: dict[str, tuple[float, float]] = {
    "typo": (0.14, 0.06),
    "abbreviated": (0.25, 0.20),
    "dropped": (0.12, 0.08),
    "reordered": (0.02, 0.01),
    "trading": (0.03, 0.03),
    "transliterated": (0.50, 0.40),
    "ampersand": (0.40, 0.30),
    "article": (0.02, 0.01),
    "comma": (0.20, 0.15),
    "adds_form": (0.50, 0.50),
    "keeps_registration": (0.25, 0.0),
    "keeps_tax": (0.20, 0.0),
    "keeps_duns": (0.20, 0.0),
    "keeps_lei": (0.08, 0.10),
    "keeps_employees": (0.50, 0.60),
}
# Alternatives with their chances, in the order in which SQL numbers them.
CHOICES: dict[str, dict[str, tuple[float, float]]] = {
    "form": {"kept": (0.42, 0.35), "dropped": (0.33, 0.40), "respelled": (0.25, 0.25)},
    "casing": {"kept": (0.80, 0.86), "upper": (0.16, 0.10), "lower": (0.04, 0.04)},
    "tail": {
        "none": (0.91, 0.95),
        "country": (0.04, 0.025),
        "town": (0.03, 0.015),
        "town_in_brackets": (0.02, 0.01),
    },
    "site": {
        "kept": (0.56, 0.77),
        "path": (0.07, 0.0),
        "subdomain": (0.05, 0.05),
        "other_suffix": (0.05, 0.06),
        "free_mail": (0.02, 0.02),
        "missing": (0.25, 0.10),
    },
    "phone": {
        "kept": (0.32, 0.36),
        "reformatted": (0.33, 0.29),
        "missing": (0.27, 0.27),
        "other": (0.08, 0.08),
    },
    "street": {
        "kept": (0.44, 0.30),
        "abbreviated": (0.26, 0.20),
        "missing": (0.20, 0.42),
        "moved": (0.10, 0.08),
    },
    "city": {"kept": (0.90, 0.88), "missing": (0.10, 0.12)},
    "postal": {"kept": (0.66, 0.45), "missing": (0.20, 0.42), "spaced": (0.14, 0.13)},
    "country": {
        "kept": (0.60, 0.66),
        "code": (0.13, 0.12),
        "other_name": (0.13, 0.10),
        "missing": (0.14, 0.12),
    },
}


def write(build: Build, world: World) -> None:
    """Write `n.crm_record`, every CRM record as its system holds it."""
    twice, thrice = np.flatnonzero(world.has_duplicate), np.flatnonzero(world.has_third)
    both = np.flatnonzero(world.in_salesforce & world.in_hubspot)
    company = np.concatenate([twice, thrice, both])
    in_hubspot = np.repeat([False, False, True], [len(twice), len(thrice), len(both)])
    copy = np.repeat([1, 2, 0], [len(twice), len(thrice), len(both)])
    drawn = _draw(build.settings.rng("noise"), in_hubspot)
    build.frame("noise", c=company, in_hubspot=in_hubspot, copy=copy, **drawn)
    for statement in (NAMES, SITES, OWN_RECORDS, RECORDS, SIGNALS, DECIDABLE, KINDS):
        build.sql(statement)
    for system, record in build.rows(
        "select source_system, source_record_id from n.record_noise"
        " where kind = 'site free_mail' order by all"
    ):
        table = "account" if system == "salesforce" else "company"
        build.key.issue("T13", "account_domain_free_mail", system, table, record)


def _draw(
    rng: np.random.Generator, in_hubspot: npt.NDArray[np.bool_]
) -> dict[str, npt.NDArray[Any]]:
    """Draw all kinds of noise of as many copies."""
    size = len(in_hubspot)
    system = in_hubspot.astype(np.int64)
    drawn: dict[str, npt.NDArray[Any]] = {
        name: rng.random(size) < np.array(rates)[system]
        for name, rates in RATES.items()
    }
    for name, options in CHOICES.items():
        limits = np.cumsum(np.array(list(options.values())), axis=0)[:-1, system]
        drawn[name] = (rng.random(size)[None, :] >= limits).sum(axis=0)
    grade: IntArray = rng.choice(len(_GRADES), size, p=_GRADES)
    # A faint name is one with a typo, an abbreviation or a word less.
    edit = np.where(grade == FAINT, rng.integers(0, 3, size), -1)
    drawn["typo"] = drawn["typo"] | (edit == 0)
    drawn["abbreviated"] = drawn["abbreviated"] | (edit == 1)
    drawn["dropped"] = drawn["dropped"] | (edit == 2)  # noqa: PLR2004
    # Where the brand is all there is, it is spelled rightly and stands alone.
    for name in ("typo", "abbreviated", "dropped", "reordered", "ampersand", "article"):
        drawn[name] = drawn[name] & (grade != UNDECIDABLE)
    drawn["trading"] = np.where(grade == PLAIN, drawn["trading"], grade == UNDECIDABLE)
    drawn["tail"] = np.where(grade == PLAIN, drawn["tail"], 0)
    return drawn | {
        "grade": grade,
        "spot": rng.random(size),
        "edit": rng.integers(0, 4, size),
        "letter": rng.integers(97, 123, size),
        "pick": rng.integers(0, 1_000_000, size),
    }
