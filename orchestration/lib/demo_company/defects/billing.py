"""Invoices issued twice, and usage feeds that died or belong to nobody."""

from __future__ import annotations

from orchestration.lib.demo_company.build import Build
from orchestration.lib.demo_company.defects.planter import Planter
from orchestration.lib.demo_company.ids import sf_id

_NOBODY = 3_000_000
_DEAD_FOR_DAYS = 40


def plant(planter: Planter) -> None:
    """Plant a repeated invoice, and choose the feeds that stop."""
    first = planter.pick("stripe.invoice", "status = 'paid' and total > 0", 1)[0]
    again = "in_9000000002"
    build = planter.build
    build.sql(
        "insert into stripe.invoice select * replace (? as id, 'ATL-9000002' as number)"
        " from stripe.invoice where id = ?",
        [again, first],
    )
    build.sql(
        "insert into stripe.invoice_line_item"
        " select * replace (replace(id, substr(?, 4), '9000000002') as id,"
        " ? as invoice_id) from stripe.invoice_line_item where invoice_id = ?",
        [first, again, first],
    )
    planter.key.issue("", "invoice_period_duplicate", "stripe", "invoice", again)
    # Paid long ago, by hand, in a currency that has no rates.
    foreign = "in_9000000003"
    build.sql(
        "insert into stripe.invoice select * replace (? as id, 'chf' as currency,"
        " 'ATL-9000003' as number, null as subscription_id, 'manual' as"
        " billing_reason, null as period_start, null as period_end,"
        " ? as created, ? as finalized_at, ? as due_date,"
        " ? as status_transitions_paid_at) from stripe.invoice where id = ?",
        [foreign, *(planter.at(days) for days in (400, 400, 370, 380)), first],
    )
    planter.key.issue("T18", "invoice_rate_missing", "stripe", "invoice", foreign)

    feeds = build.rows(
        """
        select w.crm_id from n.subscription as s
        inner join n.named as w on s.company = w.c
        where s.end_day > 1000000 and w.parent < 0 and w.c not in
            (select company from n.anchor)
            and s.start_day < getvariable('as_of') - date '1970-01-01' - 200
        order by md5(w.crm_id) limit 2
        """
    )
    build.sql("create table n.dead_feed (account_id varchar)")
    for (record,) in feeds:
        planter.insert("n.dead_feed", account_id=record)
        planter.key.issue("T43", "usage_feed_stale", "usage", "daily_usage", record)
        planter.key.fact(
            "T43",
            "fct_health_components",
            (
                "salesforce" if len(record) == len(sf_id("001", 0)) else "hubspot",
                "account",
                record,
            ),
            "adoption.raw_value",
            "",
            note="component.column; a feed that stopped says nothing",
        )
    planter.key.issue(
        "R43",
        "usage_account_unknown",
        "usage",
        "daily_usage",
        sf_id("001", _NOBODY + 60),
    )


def plant_feeds(build: Build, is_first: bool) -> None:
    """Stop the dead feeds, and add rows of an account that nobody knows."""
    build.sql(
        "delete from usage.daily_usage where account_id in (from n.dead_feed)"
        f" and usage_date > getvariable('as_of') - {_DEAD_FOR_DAYS}"
    )
    if is_first:
        build.sql("insert into usage.daily_usage from n.planted_usage")
        build.sql(
            "insert into usage.daily_usage select ?, getvariable('as_of') - d::int,"
            " 'PLAN', 3, 5, 40, 4, synced() from range(0, 3) as v (d)",
            [sf_id("001", _NOBODY + 60)],
        )
