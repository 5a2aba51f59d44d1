"""Which source system and which of its orgs a folder's name means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from orchestration.lib.landing.contract import Contract
from orchestration.lib.landing.errors import FileSetAside, LandingError

_ORG = re.compile(r"[a-z0-9_]+")


@dataclass(frozen=True)
class Origin:
    """A source system, and its org when it is not the default one.

    Written `salesforce@emea`, of the default org `salesforce`.
    """

    source: str
    org: str | None = None

    def __str__(self) -> str:
        """The name of its folder."""
        return f"{self.source}@{self.org}" if self.org else self.source


def origin_named(name: str, contract: Contract) -> Origin | None:
    """Origin of that very name; None when the source is not in the contract.

    Raises LandingError when the org cannot be one.
    """
    source, separator, org = name.lower().partition("@")
    if source not in contract.sources:
        return None
    if not separator:
        return Origin(source)
    if source not in contract.sources_with_orgs:
        raise LandingError(
            f"{name}: {source} is landed without orgs. Name the folder {source}."
        )
    if not _ORG.fullmatch(org) or org != name.partition("@")[2]:
        raise LandingError(
            f"{name}: an org is named by lower case letters, digits and "
            f"underscores, as in {source}@emea. Rename the folder."
        )
    return Origin(source, org)


def origin_of(folders: Sequence[str], contract: Contract) -> Origin | None:
    """Origin that the nearest folder names: `salesforce@emea`, `salesforce_devorg`.

    The last folder is the raw one, which may be called anything. Raises
    FileSetAside when another names an org of no source.
    """
    for at, folder in enumerate(folders):
        if found := origin_named(folder, contract):
            return found
        if "@" in folder and at < len(folders) - 1:
            raise FileSetAside(
                f"{folder} names an org of no source; "
                f"sources are {', '.join(contract.sources)}"
            )
        if source := _source_in(folder, contract.sources):
            return Origin(source)
    return None


def _source_in(folder: str, sources: Iterable[str]) -> str | None:
    words = [word for word in re.split(r"[\W_]+", folder.lower()) if word]
    known = set(sources)
    return next((word for word in (*words[:1], *words[-1:]) if word in known), None)
