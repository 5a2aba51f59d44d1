"""Customers of full size: all they bought, paid, used, wrote and said in five years.

Two in five began before the 36 months that are looked at, the rest in them; three in
ten leave. They are billed by month, year or three years, in three currencies, for one
product or two; one in ten by contract alone. Amounts change every year, and within.
"""

import duckdb

from orchestration.lib.benchmark.billing import BILLING
from orchestration.lib.benchmark.signals import SERVICE, USAGE

AS_OF = "2026-06-30"
# One in ten is known by contracts alone.
CUSTOMERS = """
    create table customers as
    with drawn as (
        select
            i, lpad(i::varchar, 18, '0') as crm_id,
            'salesforce:' || crm_id as account_id,
            'cus_' || lpad(i::varchar, 14, '0') as customer_id,
            'sub_' || lpad(i::varchar, 14, '0') as subscription_id,
            ['USD', 'EUR', 'GBP'][1 + (hash(i * 3) % 3)::int] as currency_code,
            [1, 12, 12, 36, 1][1 + (hash(i * 5) % 5)::int] as months,
            date '{as_of}' - (hash(i * 7) % 1826)::int as began_on,
            began_on + (300 + hash(i * 11) % 1200)::int as leaving_on,
            5 + (hash(i * 13) % 95)::int as seats,
            hash(i * 17) % 10 < 3 and leaving_on <= date '{as_of}' as has_left,
            1 + (hash(i * 19) % 3 = 0)::int as products, i % 10 < 9 as is_billed
        from range({accounts}) as t (i)
    )
    select *, case when has_left then leaving_on end as ended_on
    from drawn;
    insert into intermediate.int_account_attributes by name
    select account_id from customers;
    insert into intermediate.int_account_segments by name
    select account_id, ['small', 'mid_market', 'enterprise'][1 + (i % 3)] as segment
    from customers;
    insert into intermediate.int_account_families by name
    select
        account_id,
        'salesforce:' || lpad((i // 5 * 5)::varchar, 18, '0') as family_id
    from customers;
    insert into intermediate.int_account_closure by name
    select
        'crm' as hierarchy, account_id as descendant_account_id, 1 as depth,
        'salesforce:' || lpad((i // 5 * 5 + parents.moved * 5)::varchar, 18, '0')
            as ancestor_account_id,
        parents.valid_from, parents.valid_to
    from customers
    inner join (values
        (0, 0, date '2020-01-01', date '9999-12-31'),
        (1, 0, date '2020-01-01', date '2025-02-10'),
        (1, 1, date '2025-02-10', date '9999-12-31')
    ) as parents (is_mover, moved, valid_from, valid_to)
        on (i % 50 = 3)::int = parents.is_mover
    where i % 5 > 0 and i % 3 > 0 or i % 50 = 3;
    insert into intermediate.int_crm_account_ids by name
    select crm_id as crm_account_id, account_id from customers;
    insert into intermediate.int_account_assignments by name
    select 'salesforce' as source_system, account_id as record_key, account_id
    from customers
    union all
    select 'stripe', 'stripe:' || customer_id, account_id from customers where is_billed
    union all
    select 'zendesk', 'zendesk:' || i, account_id from customers;
    insert into intermediate.int_exchange_rates
    from built.intermediate.int_exchange_rates;
    update intermediate.int_exchange_rates set valid_from = date '2020-01-01'
    where valid_from = date '2023-01-01';
    insert into staging.stg_stripe__prices from built.staging.stg_stripe__prices;
"""
CONTRACTS = """
    create table contracts as
    select
        '800' || lpad((i * 5 + k)::varchar, 15, '0') as contract_id,
        crm_id as account_id, currency_code, seats * 100 + k * 500 as amount,
        began_on + 365 * k::int as start_date, start_date + 364 as end_date
    from customers cross join range(5) as t (k)
    where
        (i % 2 = 0 or not is_billed)
        and start_date < least(date '2026-07-01', ended_on);
    insert into staging.stg_salesforce__contracts by name
    select
        contract_id, account_id, 'Activated' as status, start_date, end_date,
        12 as contract_term_months, false as is_deleted, start_date as created_at
    from contracts;
    insert into staging.stg_salesforce__opportunities by name
    select
        '006' || contract_id[4:] as opportunity_id, contract_id, account_id,
        currency_code, amount, true as is_won, true as is_closed, false as is_deleted
    from contracts;
    drop table contracts;
    insert into staging.stg_planning__account_costs by name
    select
        crm_id as account_id, currency_code, seats * 2 as cost_amount,
        (date '{as_of}' - to_months(k::int))::date - 29 as period_month_date
    from customers cross join range(36) as t (k)
    where i % 4 = 0;
"""
PARTS = (CUSTOMERS, BILLING, CONTRACTS, SERVICE, USAGE)


def fill(connection: duckdb.DuckDBPyConnection, accounts: int, usage_rows: int) -> None:
    """Fill the tables that the models read; the rest of them stays empty."""
    for part in PARTS:
        connection.execute(
            part.format(as_of=AS_OF, accounts=accounts, usage_rows=usage_rows)
        )
