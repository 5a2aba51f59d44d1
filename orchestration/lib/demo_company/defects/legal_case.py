"""An account, its legal entity, and what a mart must say of the two."""

from __future__ import annotations

from typing import Any

from orchestration.lib.demo_company.defects.planter import Planter
from orchestration.lib.demo_company.defects.register import Register

# Numbers of their own: the seed of decisions names two of these accounts.
FIRST_COMPANY = 8_000_000
_FIRST_ENTITY = 10_000
OTHER_NAME = "Entity.OtherEntityNames.OtherEntityName.1"
ASCII_NAME = "Entity.TransliteratedOtherEntityNames.TransliteratedOtherEntityName.1"
SUCCESSOR = "Entity.SuccessorEntity.{}.SuccessorLEI"
# What only these entities fill.
_COLUMNS = (
    OTHER_NAME,
    f"{OTHER_NAME}.type",
    ASCII_NAME,
    f"{ASCII_NAME}.type",
    SUCCESSOR.format(2),
)
_COUNTRIES = {"GB": "United Kingdom", "JP": "Japan", "DE": "Germany"}


def located(country: str, headquarters: str | None = None) -> dict[str, str]:
    """Level 1 values of an entity in a country."""
    return {
        "Entity.LegalAddress.Country": country,
        "Entity.HeadquartersAddress.Country": headquarters or country,
        "Entity.LegalJurisdiction": country,
    }


class Case:
    """Plants an account, and what a mart must say of it."""

    def __init__(self, planter: Planter) -> None:
        self.planter = planter
        self.register = Register(planter)
        self.register.count = _FIRST_ENTITY
        for column in _COLUMNS:
            planter.build.sql(
                f'alter table gleif.lei_record add column if not exists "{column}" text'
            )

    def account(self, name: str, country: str = "US", **values: Any) -> str:
        """A Salesforce account in a country."""
        if country in _COUNTRIES:
            values["billing_country"] = _COUNTRIES[country]
            values["billing_country_code"] = country
        return self.planter.account(name, **values)

    def entity(
        self, name: str, account: str | None = None, *values: dict[str, str]
    ) -> str:
        """A legal entity; `account` is the account it must be tied to."""
        number = account and self.planter.true_account("salesforce", account)
        merged = {key: text for part in values for key, text in part.items()}
        return self.register.entity(name, account=number or None, values=merged)

    def expect(
        self, trap: str, account: str, entity: str, rule: str, note: str
    ) -> None:
        """The entity of an account, empty for none, and its only candidate's rule."""
        source = ("salesforce", "account", account)
        fact = self.planter.key.fact
        fact(trap, "dim_accounts", source, "legal_entity_id", entity, note=note)
        if rule:
            fact(trap, "account_legal_entities", source, "match_rule", rule, note=note)
