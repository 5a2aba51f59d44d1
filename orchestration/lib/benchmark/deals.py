"""A pipeline far larger than the company's: a million deals and what became of them."""

import duckdb

DAYS = 1_400
ROWS = """
    insert into intermediate.int_account_assignments by name
    select
        'salesforce' as source_system,
        lpad(i::varchar, 18, '0') as source_record_id,
        'salesforce:' || source_record_id as record_key,
        record_key as account_id, false as is_deleted,
        timestamp '2020-01-01' as created_at
    from range({accounts}) as t (i);
    insert into intermediate.int_account_ultimates by name
    select
        'crm' as hierarchy, account_id,
        'salesforce:' || lpad((i // 5)::varchar, 18, '0') as ultimate_account_id
    from (select account_id, row_number() over () - 1 as i
        from intermediate.int_account_assignments);
    insert into intermediate.int_account_attributes by name
    select account_id, hash(account_id) % 5000 as employee_count
    from intermediate.int_account_assignments;
    insert into intermediate.int_team_users by name
    select
        'salesforce:005' || lpad(i::varchar, 15, '0') as user_id,
        user_id as person_id, true as is_active, true as is_assignable
    from range(500) as t (i);
    insert into intermediate.int_managers by name
    select person_id, 'salesforce:005' || lpad('0', 15, '0') as manager_id
    from intermediate.int_team_users;
    insert into staging.stg_salesforce__opportunity_stages
    from built.staging.stg_salesforce__opportunity_stages;
    create table stages as
    select
        stage_api_name as stage_name, is_closed, is_won, forecast_category,
        default_probability as probability,
        row_number() over (order by is_closed, default_probability) - 1 as stage
    from staging.stg_salesforce__opportunity_stages;
    create table events as
    with deals as (
        select
            i, timestamp '2022-09-01' + interval 1 hour * (hash(i) % ({days} * 24))::int
                as created_at,
            1000 + (hash(i * 7) % 90000)::int as amount
        from range({deals}) as t (i)
    ),
    moves as (
        select
            i, n, amount, created_at,
            created_at + interval 1 hour * (n * 400 + (hash(i * 11 + n) % 300)::int)
                as event_at,
            case when n < 5 then n when hash(i * 13) % 3 = 0 then 6 else 5 end as stage
        from deals cross join range(6) as t (n)
    )
    select
        lpad(i::varchar, 18, '0') as opportunity_id,
        lpad((i * 6 + n)::varchar, 18, '0') as opportunity_history_id,
        moves.created_at as deal_created_at, event_at as created_at,
        stage_name as stage_id, stages.stage_name, forecast_category, 'USD' as currency,
        probability,
        amount + case when n in (2, 4) then (hash(i * 17 + n) % 2000)::int else 0 end
            as amount,
        (moves.created_at + interval 1 day
            * (60 + 20 * (n // 2) + (hash(i * 19) % 40)::int))::date as close_date,
        is_closed, is_won
    from moves inner join stages on moves.stage = stages.stage
    where event_at < timestamp '2026-07-01';
    insert into staging.stg_salesforce__opportunity_histories by name
    select
        opportunity_id, opportunity_history_id, created_at, stage_id, stage_name,
        forecast_category, currency as currency_code, probability, amount, close_date,
        false as is_deleted
    from events;
    insert into staging.stg_salesforce__opportunities by name
    select
        opportunity_id,
        lpad((hash(opportunity_id) % {accounts})::varchar, 18, '0') as account_id,
        '005' || lpad((hash(opportunity_id || 'o') % 500)::varchar, 15, '0')
            as owner_id,
        'Deal' as opportunity_name, 'New Business' as opportunity_type,
        stage_id, stage_name, forecast_category, currency as currency_code,
        probability, amount, close_date, is_closed, is_won, false as is_deleted,
        deal_created_at as created_at, created_at as system_modified_at
    from events
    qualify row_number() over (
        partition by opportunity_id order by created_at desc
    ) = 1;
    drop table events;
    drop table stages;
"""


def fill(connection: duckdb.DuckDBPyConnection, accounts: int, deals: int) -> None:
    """Fill the tables that the models read; the rest of them stays empty."""
    connection.execute(ROWS.format(accounts=accounts, deals=deals, days=DAYS))
