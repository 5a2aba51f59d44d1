"""The answer key's files: defects, true accounts, noise, true condition."""

from __future__ import annotations

from pathlib import Path

from orchestration.lib.demo_company.build import Build
from orchestration.lib.demo_company.key import COLUMNS
from orchestration.lib.demo_company.writer import copy


def prepare(build: Build) -> None:
    """Note which record belongs to which company, before defects are planted."""
    build.sql(
        """
        create table n.truth as
        select system as source_system, id as source_record_id,
            c as true_account, decidable
        from n.crm_record
        union all
        select 'zendesk', (360000000 + c * 3)::varchar, c, true
        from n.named where is_customer
        union all
        select 'stripe', customer_id, c, true from n.customer
        union all
        select 'gleif', l.lei, w.c, true
        from n.legal_entity as l left join n.named as w on l.entity = w.c;
        -- What is planted later is meant to be found.
        alter table n.truth alter column decidable set default true;

        create table n.true_condition as
        select
            case when in_salesforce then 'salesforce' else 'hubspot' end
                as source_system,
            w.crm_id as source_record_id, k.health::decimal(9, 4) as condition,
            case when k.churn_month < 1000 then day(s.end_day) end as churned_on
        from n.named as w
        inner join n.condition as k on w.c = k.i
        left join n.subscription as s on w.c = s.company
        where w.is_customer;

        create table n.true_condition_history as
        select
            case when in_salesforce then 'salesforce' else 'hubspot' end
                as source_system,
            w.crm_id as source_record_id, day(p.month_end) as month_end_date,
            p.health::decimal(9, 4) as condition
        from n.past_condition as p inner join n.named as w on p.company = w.c
        """
    )


def write(build: Build, folder: Path, file_format: str) -> None:
    """Write the five files of the answer key."""
    folder.mkdir(parents=True, exist_ok=True)
    columns = ", ".join(f"{name} varchar" for name in COLUMNS)
    build.sql(f"create table n.answer_key ({columns})")
    build.con.executemany(
        f"insert into n.answer_key values ({', '.join('?' * len(COLUMNS))})",
        build.key.rows,
    )
    for table, order in (
        ("answer_key", "defect_id"),
        ("truth", "source_system, source_record_id"),
        ("record_noise", "source_system, source_record_id, kind"),
        ("true_condition", "source_system, source_record_id"),
        (
            "true_condition_history",
            "source_system, source_record_id, month_end_date",
        ),
    ):
        name = "true_accounts" if table == "truth" else table
        query = f"select * from n.{table} order by {order}"
        copy(build, query, folder / f"{name}.{file_format}", file_format)
