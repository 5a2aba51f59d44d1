"""Currencies and their quarterly rates: units per US dollar."""

from __future__ import annotations

from orchestration.lib.demo_company.build import Build

# Rates move in round steps, so that planted amounts convert without rounding.
_WAVE = (0, 1, 2, 3, 2, 1, 0, -1, -2, -1, 0, 1, 2, 1, 0)


def write(build: Build) -> None:
    """Write currency_type and dated_conversion_rate, 2023 to the open end."""
    build.sql(_TYPES)
    build.con.execute(_RATES, [list(_WAVE)])


_TYPES = """
create table salesforce.currency_type as
select
    sf_id('01L', i) as id, code as iso_code, rate::decimal(18, 8) as conversion_rate,
    case when code = 'JPY' then 0 else 2 end as decimal_places, true as is_active,
    code = 'USD' as is_corporate, timestamp '2023-01-01 00:00:00' as created_date,
    timestamp '2026-04-01 00:00:00' as last_modified_date,
    synced() as _fivetran_synced
from (values (0, 'USD', 1.0), (1, 'EUR', 0.92), (2, 'GBP', 0.80),
    (3, 'JPY', 150.0)) as v (i, code, rate)
"""

_RATES = """
create table salesforce.dated_conversion_rate as
with quarters as (
    select
        q, wave, (date '2023-01-01' + to_months(3 * q))::date as start_date,
        coalesce(lead((date '2023-01-01' + to_months(3 * q))::date) over (order by q),
            date '9999-12-31') as next_start_date
    from (select unnest(range(0, 15))::int as q, unnest(?::int[]) as wave)
)
select
    sf_id('04w', q * 4 + i) as id, code as iso_code,
    (base + step * wave)::decimal(18, 8) as conversion_rate, start_date,
    next_start_date, start_date::timestamp as created_date,
    start_date::timestamp as last_modified_date, synced() as _fivetran_synced
from quarters
cross join (values (0, 'USD', 1.0, 0.0), (1, 'EUR', 0.92, 0.01),
    (2, 'GBP', 0.80, 0.01), (3, 'JPY', 150.0, 2.0)) as v (i, code, base, step)
order by id
"""
