"""What a release of a month ago said: the true accounts of the records it knew."""

from __future__ import annotations

from orchestration.lib.demo_company.build import Build

# Days from that release to the last day described.
AGE = 30


def write(build: Build) -> None:
    """Fill the tables of the release before, as if it had made no mistake."""
    build.sql(f"set variable past_date = getvariable('as_of') - {AGE}")
    build.sql(_ACCOUNT_SOURCE)
    build.sql(_ACCOUNT_PARENT)
    build.sql(_IDENTITY_EVENT)
    build.sql(_OPPORTUNITY_VERSION)
    _write_issues(build)


def _write_issues(build: Build) -> None:
    """Every other planted issue was known a month ago already."""
    build.sql(_DATA_ISSUE)
    known = [row for row in build.key.rows if row[2] == "issue"][::2]
    build.con.executemany(
        """
        insert into carryover.data_issue
        select ?, null, null, getvariable('past_date') - ?::int,
            getvariable('past_date') - ?::int, null
        """,
        [(":".join(row[3:7]), age, age) for age, row in enumerate(known)],
    )


_ACCOUNT_SOURCE = """
create table n.record as
select
    source_system, source_record_id,
    source_system || ':' || source_record_id as record_key, true_account,
    list_position(['salesforce', 'hubspot', 'zendesk', 'stripe'], source_system)
        as precedence,
    min(created) as created
from n.truth
inner join (
    select 'salesforce' as system, id::varchar as id, created_date as created
    from salesforce.account
    union all
    select 'hubspot', id::varchar, property_createdate from hubspot.company
    union all
    select 'zendesk', id::varchar, created_at from zendesk.organization
    union all
    select 'stripe', id::varchar, created from stripe.customer
) on source_system = system and source_record_id = id
group by all;

create table carryover.account_source as
select
    source_system, source_record_id,
    first_value(record_key) over (
        partition by true_account
        order by created asc nulls last, precedence, record_key
    ) as account_id,
    case when count(*) over (partition by true_account) = 1
        then 'single_record' end as match_rule,
    getvariable('past_date') as as_of_date
from n.record
where created is null or created::date <= getvariable('past_date')
order by source_system, source_record_id
"""

# Only parents that still stand, so that nobody is an orphan unless planted.
_ACCOUNT_PARENT = """
create table carryover.account_parent as
with edge as (
    select 'salesforce' as system, id::varchar as child, parent_id::varchar as parent
    from salesforce.account where not is_deleted
    union all
    select 'hubspot', id::varchar, property_hs_parent_company_id::varchar
    from hubspot.company where not is_deleted
)
select c.account_id, min(p.account_id) as parent_account_id
from edge
inner join carryover.account_source as c
    on c.source_system = system and c.source_record_id = child
inner join carryover.account_source as p
    on p.source_system = system and p.source_record_id = parent
inner join (select system as s, child as alive from edge) on s = system
    and alive = parent
where c.account_id <> p.account_id
group by c.account_id order by c.account_id
"""

# One merge that the release had seen three months before it.
_IDENTITY_EVENT = """
create table carryover.account_identity_event as
select
    concat_ws('|', getvariable('past_date') - 90, 'merged',
        'salesforce:' || source_record_id, account_id) as event_id,
    getvariable('past_date') - 90 as event_date, 'merged' as event_type,
    'salesforce:' || source_record_id as account_id_before,
    account_id as account_id_after, source_system, source_record_id,
    'single_record' as match_rule_before, 'domain_and_name' as match_rule_after,
    '1 of its records are in ' || account_id || ', which goes on from '
        || account_id as evidence
from carryover.account_source
where source_system = 'salesforce' and account_id like 'salesforce:%'
    and account_id <> 'salesforce:' || source_record_id
order by source_record_id limit 1
"""

_DATA_ISSUE = """
create table carryover.data_issue (
    issue_id varchar, account_id varchar, evidence varchar, first_seen_date date,
    last_opened_date date, resolved_date date
)
"""

_OPPORTUNITY_VERSION = """
create table carryover.opportunity_version (
    opportunity_id varchar, valid_from timestamp, stage_id varchar,
    amount_native decimal(18, 2), currency_code varchar, close_date date,
    probability decimal(9, 4), forecast_category varchar, owner_id varchar,
    as_of_date date
)
"""
