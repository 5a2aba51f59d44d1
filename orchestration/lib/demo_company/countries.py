"""Countries, their currencies, legal forms and domains."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Country:
    """A country the demo company sells in."""

    code: str
    name: str
    weight: float
    currency: str
    suffix: str
    # (form as registered, another spelling of it, ISO 20275 code)
    forms: tuple[tuple[str, str, str], ...]
    authority: str


COUNTRIES = (
    Country(
        "US",
        "United States",
        0.40,
        "USD",
        "com",
        (
            ("Inc.", "Incorporated", "XTIQ"),
            ("LLC", "L.L.C.", "HZEH"),
            ("Corp.", "Corporation", "XTIQ"),
        ),
        "RA000602",
    ),
    Country(
        "GB",
        "United Kingdom",
        0.13,
        "GBP",
        "co.uk",
        (("Ltd", "Limited", "H0PO"), ("PLC", "plc", "B6ES")),
        "RA000585",
    ),
    Country(
        "DE",
        "Germany",
        0.15,
        "EUR",
        "de",
        (("GmbH", "GMBH", "2HBR"), ("AG", "Aktiengesellschaft", "6QQB")),
        "RA000242",
    ),
    Country(
        "FR", "France", 0.10, "EUR", "fr", (("SAS", "S.A.S.", "6CHY"),), "RA000189"
    ),
    Country(
        "NL",
        "Netherlands",
        0.07,
        "EUR",
        "nl",
        (("B.V.", "BV", "54M6"), ("N.V.", "NV", "B5PM")),
        "RA000463",
    ),
    Country("ES", "Spain", 0.05, "EUR", "es", (("S.A.", "SA", "5RDO"),), "RA000533"),
    Country(
        "IT",
        "Italy",
        0.05,
        "EUR",
        "it",
        (("S.r.l.", "SRL", "OV32"), ("S.p.A.", "SPA", "P418")),
        "RA000407",
    ),
    Country("JP", "Japan", 0.05, "JPY", "co.jp", (("K.K.", "KK", "T417"),), "RA000412"),
)
CURRENCIES = ("USD", "EUR", "GBP", "JPY")
# Units of the currency per US dollar, about.
RATES = (1.0, 0.92, 0.80, 150.0)
