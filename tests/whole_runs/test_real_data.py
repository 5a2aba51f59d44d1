"""Real rows, landed and built into the same marts as the demo."""

import pytest

from tests.demo_build import DemoBuild

pytestmark = [pytest.mark.real_data, pytest.mark.slow]

SOURCE_ROWS = {
    ("gleif", "lei_record"): 94,
    ("gleif", "relationship_record"): 142,
    ("gleif", "reporting_exception"): 34,
    ("salesforce", "account"): 18,
    ("salesforce", "contact"): 25,
    ("salesforce", "lead"): 22,
    ("salesforce", "opportunity"): 36,
    ("salesforce", "opportunity_history"): 48,
}


def test_no_row_is_lost_in_landing(real: DemoBuild) -> None:
    counts = {
        (source, table): (read, landed, rejected, duplicate)
        for source, table, read, landed, rejected, duplicate in real.query(
            """
            select source_name, table_name, sum(rows_read), sum(rows_landed),
                sum(rows_rejected), sum(rows_duplicate)
            from landing.file_load group by all
            """
        )
    }
    print(counts)
    assert counts == {table: (rows, rows, 0, 0) for table, rows in SOURCE_ROWS.items()}


def test_every_record_reaches_a_mart(real: DemoBuild) -> None:
    assert dict(
        real.query(
            """
            select source_system, count(*) from marts.bridge_account_sources
            group by all
            """
        )
    ) == {"salesforce": 18, "gleif": 94}
    assert real.query("select count(*) from marts.dim_accounts") == [(18,)]
    assert real.query("select count(*) from marts.fct_opportunities") == [(36,)]


def test_amounts_are_those_of_the_export(real: DemoBuild) -> None:
    assert real.query(
        """
        select sum(amount), sum(amount_native) from marts.fct_opportunities
        """
    ) == real.query("select sum(amount), sum(amount) from salesforce.opportunity")


def test_versions_end_in_the_record(real: DemoBuild) -> None:
    assert (
        real.query(
            """
            select opportunities.opportunity_id
            from marts.fct_opportunities as opportunities
            left join marts.fct_opportunity_versions as versions
                on opportunities.opportunity_id = versions.opportunity_id
                and versions.valid_to = '9999-12-31'
            where versions.stage_id is distinct from opportunities.stage_id
            or versions.amount is distinct from opportunities.amount
            """
        )
        == []
    )
