"""Insert planted records and pick ordinary ones to spoil."""

from __future__ import annotations

import datetime as dt
from typing import Any

from orchestration.lib.demo_company.build import Build
from orchestration.lib.demo_company.ids import sf_id

_FIRST_OWNER = 4
# Planted companies are numbered after the drawn ones, with room between.
_GAP = 1_000


class Planter:
    """Inserts records with sound defaults; keeps the truth tables in step."""

    def __init__(self, build: Build) -> None:
        self.build = build
        self.key = build.key
        self.as_of = build.settings.as_of
        self.next_company = build.settings.accounts + _GAP
        self.next_number = build.settings.accounts * 100 + 900_000
        self.synced = dt.datetime.combine(self.as_of, dt.time(22))

    def number(self) -> int:
        """A number no other record uses."""
        self.next_number += 1
        return self.next_number

    def at(self, days_ago: int, hour: int = 10) -> dt.datetime:
        """A moment so many days before the last day."""
        day = self.as_of - dt.timedelta(days=days_ago)
        return dt.datetime.combine(day, dt.time(hour))

    def insert(self, table: str, **values: Any) -> None:
        """Insert one row; columns that are not named stay null."""
        columns = ", ".join(f'"{name}"' for name in values)
        marks = ", ".join("?" * len(values))
        self.build.sql(
            f"insert into {table} ({columns}) values ({marks})", list(values.values())
        )

    def truth(self, system: str, record: object, account: int | None) -> None:
        """Record the true account of a planted record."""
        self.insert(
            "n.truth",
            source_system=system,
            source_record_id=str(record),
            true_account=account,
        )

    def new_account(self) -> int:
        """Number of a company not seen before."""
        self.next_company += 1
        return self.next_company

    def account(
        self, name: str, *, true_account: int | None = None, **values: Any
    ) -> str:
        """Insert a Salesforce account; without `true_account` it is a new one."""
        company = self.new_account()
        record = sf_id("001", company * 2)
        created = self.at(1_000 - company % 97)
        row: dict[str, Any] = {
            "id": record,
            "name": name,
            "type": "Prospect",
            "industry": "Manufacturing",
            "billing_country": "United States",
            "billing_country_code": "US",
            "number_of_employees": 120,
            "currency_iso_code": "USD",
            "owner_id": sf_id("005", _FIRST_OWNER),
            "is_deleted": False,
            "created_date": created,
            "last_modified_date": created,
            "system_modstamp": created,
            "_fivetran_synced": self.synced,
        }
        self.insert("salesforce.account", **{**row, **values})
        self.truth(
            "salesforce", record, company if true_account is None else true_account
        )
        return record

    def company(
        self, name: str, *, true_account: int | None = None, **values: Any
    ) -> int:
        """Insert a HubSpot company."""
        company = self.new_account()
        record = 9_100_000_000 + company * 7
        created = self.at(900 - company % 97)
        row: dict[str, Any] = {
            "id": record,
            "property_name": name,
            "property_country": "United States",
            "property_hubspot_owner_id": 51_000_000 + _FIRST_OWNER,
            "is_deleted": False,
            "property_createdate": created,
            "property_hs_lastmodifieddate": created,
            "_fivetran_deleted": False,
            "_fivetran_synced": self.synced,
        }
        self.insert("hubspot.company", **{**row, **values})
        self.truth("hubspot", record, company if true_account is None else true_account)
        return record

    def true_account(self, system: str, record: object) -> int:
        """The number of the company a record describes."""
        rows = self.build.rows(
            "select true_account from n.truth where source_system = ?"
            " and source_record_id = ?",
            [system, str(record)],
        )
        return int(rows[0][0])

    def pick(self, table: str, where: str, count: int, key: str = "id") -> list[Any]:
        """Ordinary records that carry no defect yet, in order of their ids."""
        name = table.split(".")[1]
        rows = self.build.rows(
            f"select {key} from {table} where {where} order by md5({key}::varchar)"
        )
        found = [row[0] for row in rows if (name, str(row[0])) not in self.key.used]
        chosen = found[:count]
        if len(chosen) < count:
            raise ValueError(f"{table}: too few records where {where}")
        self.key.used.update((name, str(record)) for record in chosen)
        return chosen

    def update(
        self, table: str, record: object, key: str = "id", **values: Any
    ) -> None:
        """Change columns of one record."""
        sets = ", ".join(f'"{name}" = ?' for name in values)
        self.build.sql(
            f"update {table} set {sets} where {key} = ?", [*values.values(), record]
        )
