"""Every planted defect surfaces where the design says, and nothing else does."""

import csv
from decimal import Decimal, InvalidOperation
from itertools import combinations
from pathlib import Path

from tests.demo_build import DemoBuild

FOLDER = Path(__file__).parent

Pair = tuple[tuple[str, str], tuple[str, str]]


def read(name: str) -> list[dict[str, str]]:
    """Rows of one file of the answer key."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def precision_and_recall(
    name: str, found: set[tuple[object, ...]], planted: set[tuple[object, ...]]
) -> tuple[float, float]:
    """Print and return both rates; an empty side fails."""
    assert planted, f"{name}: the answer key plants nothing"
    assert found, f"{name}: nothing was found"
    hits = len(found & planted)
    precision, recall = hits / len(found), hits / len(planted)
    print(
        f"{name}: {len(planted)} planted, {len(found)} found, "
        f"precision {precision:.3f}, recall {recall:.3f}"
    )
    return precision, recall


def test_issues_are_exactly_the_planted_ones(demo: DemoBuild) -> None:
    planted = {
        (
            row["issue_type"],
            row["source_system"],
            row["source_table"],
            row["source_record_id"],
        )
        for row in read("answer_key.csv")
        if row["kind"] == "issue"
    }
    found = set(
        demo.query(
            """
            select issue_type, source_system, source_table, source_record_id
            from marts.data_issues
            """
        )
    )
    rates = precision_and_recall("data_issues", found, planted)
    missed = sorted(planted - found)
    unplanted = sorted(found - planted)
    assert rates == (1.0, 1.0), f"missed {missed[:20]}, not planted {unplanted[:20]}"


def test_every_kind_of_issue_is_planted(demo: DemoBuild) -> None:
    kinds = {row["issue_type"] for row in read("answer_key.csv")} - {""}
    assert {
        kind for (kind,) in demo.query("select issue_type from reference.issue_types")
    } - kinds == {"account_hierarchy_too_deep", "legal_hierarchy_too_deep"}
    assert len(kinds) >= 24


def pairs_of_one_account(accounts: dict[tuple[str, str], str]) -> set[Pair]:
    """Pairs of records that share an account."""
    members: dict[str, list[tuple[str, str]]] = {}
    for record, account in accounts.items():
        members.setdefault(account, []).append(record)
    return {
        pair for group in members.values() for pair in combinations(sorted(group), 2)
    }


def test_records_share_an_account_when_they_should(demo: DemoBuild) -> None:
    """Nothing is merged wrongly, and what is not merged is up for review."""
    truth = {
        (row["source_system"], row["source_record_id"]): row["true_account"]
        for row in read("true_accounts.csv")
    }
    found = {
        (system, record): account
        for system, record, account in demo.query(
            """
            select source_system, source_record_id, account_id
            from marts.bridge_account_sources
            """
        )
    }
    assert set(found) == set(truth), "the bridge holds other records than the sources"
    tied = {record: account for record, account in found.items() if account}
    true_tied = {record: account for record, account in truth.items() if account}
    assert set(tied) == set(true_tied), "legal entities tied to the wrong side"
    found_pairs = pairs_of_one_account(tied)
    true_pairs = pairs_of_one_account(true_tied)
    precision, recall = precision_and_recall(
        "pairs of records", found_pairs, true_pairs
    )
    wrong = sorted(found_pairs - true_pairs)
    assert precision == 1.0, f"merged wrongly {wrong[:10]}"
    missed = true_pairs - found_pairs
    assert recall >= 0.98, f"not merged {sorted(missed)[:10]}"
    reviewed = set(
        demo.query(
            """
            select account_id_a, account_id_b from marts.account_duplicates
            where status = 'open'
            """
        )
    )
    unseen = [
        (first, second)
        for first, second in sorted(missed)
        if (min(tied[first], tied[second]), max(tied[first], tied[second]))
        not in reviewed
    ]
    assert not unseen, f"neither merged nor up for review {unseen[:10]}"


# How a fact names a row of a mart; `{column}` is the column it states.
QUERIES = {
    "account_identity_events": """
        select {column} from marts.account_identity_events
        where source_system = $system and source_record_id = $record
    """,
    "data_issue_history": """
        select {column} from marts.data_issue_history
        where source_system = $system and source_record_id = $record
    """,
    "bridge_account_sources": """
        select {column} from marts.bridge_account_sources
        where source_system = $system and source_record_id = $record
    """,
    "bridge_contact_sources": """
        select {column} from marts.bridge_contact_sources
        where source_system = $system and source_record_id = $record
    """,
    "dim_contacts": """
        select {column} from marts.dim_contacts
        inner join marts.bridge_contact_sources using (contact_id)
        where source_system = $system and source_record_id = $record
    """,
    "dim_users": """
        select {column} from marts.dim_users
        where source_system = $system and source_record_id = $record
    """,
    "fct_lead_conversions": """
        select {column} from marts.fct_lead_conversions
        where lead_id = $system || ':' || $record
    """,
    "fct_opportunities": """
        select {column} from marts.fct_opportunities
        where source_system = $system and source_record_id = $record
    """,
    "lead_accounts": """
        select {column} from marts.lead_accounts
        where lead_id = $system || ':' || $record
    """,
    # The current version; of a fact on one version, the record is `id|from`.
    "fct_opportunity_versions": """
        select {column} from marts.fct_opportunity_versions
        where opportunity_id = $system || ':' || $record
        and valid_to = '9999-12-31'
    """,
    # The record is `id|visit number`.
    "fct_stage_visits": """
        select {column} from marts.fct_stage_visits
        where opportunity_id || '|' || visit_number = $system || ':' || $record
    """,
    # The record is `id|movement`, the column `period.column`.
    "fct_pipeline_walk": """
        select {column} from marts.fct_pipeline_walk
        where opportunity_id || '|' || movement = $system || ':' || $record
        and period_name = $component
    """,
    # The record is `id|field`.
    "dim_account_custom_fields": """
        select {column} from marts.dim_account_custom_fields
        where source_system = $system
        and source_record_id || '|' || field_name = $record
    """,
    # The record is `ancestor|descendant`, the column `hierarchy.column`.
    "bridge_account_hierarchy": """
        select {column} from marts.bridge_account_hierarchy
        inner join marts.bridge_account_sources as above
            on above.account_id = ancestor_account_id
        inner join marts.bridge_account_sources as below
            on below.account_id = descendant_account_id
        where above.source_system = $system and below.source_system = $system
        and above.source_record_id || '|' || below.source_record_id = $record
        and hierarchy = $component
    """,
    # The column is `hierarchy.column`.
    "account_family_rollups": """
        select {column} from marts.account_family_rollups
        inner join marts.bridge_account_sources using (account_id)
        where source_system = $system and source_record_id = $record
        and hierarchy = $component
    """,
    # The column is `movement.column` or `all.column`, each value once.
    "fct_arr_movements": """
        select string_agg(
            distinct cast({column} as varchar), ', ' order by cast({column} as varchar)
        ) from marts.fct_arr_movements
        inner join marts.bridge_account_sources using (account_id)
        where source_system = $system and source_record_id = $record
        and tree = 'period' and $component in (movement, 'all')
    """,
    "fct_contracts": """
        select {column} from marts.fct_contracts
        where contract_id = $system || ':' || $record
    """,
    "fct_invoices": """
        select {column} from marts.fct_invoices
        where invoice_id = $system || ':' || $record
    """,
    "fct_activities": """
        select {column} from marts.fct_activities
        where source_system = $system and source_record_id = $record
    """,
    "opportunity_risks": """
        select {column} from marts.opportunity_risks
        where opportunity_id = $system || ':' || $record
    """,
    "won_deal_handoffs": """
        select {column} from marts.won_deal_handoffs
        where opportunity_id = $system || ':' || $record
    """,
    # The record is `opportunity|contact`.
    "bridge_opportunity_contacts": """
        select {column} from marts.bridge_opportunity_contacts
        inner join marts.bridge_contact_sources using (contact_id)
        where source_system = $system and opportunity_id || '|' || source_record_id
        = $system || ':' || $record
    """,
    # The record is `account|contact`.
    "account_stakeholders": """
        select {column} from marts.account_stakeholders
        inner join marts.bridge_contact_sources using (contact_id)
        where source_system = $system and account_id || '|' || source_record_id
        = $system || ':' || $record
    """,
    # The record is `opportunity|opportunity`.
    "opportunity_overlaps": """
        select {column} from marts.opportunity_overlaps
        where opportunity_id_a || '|' || opportunity_id_b
        = $system || ':' || replace($record, '|', '|' || $system || ':')
    """,
    # The record is `opportunity|competitor`.
    "bridge_opportunity_competitors": """
        select {column} from marts.bridge_opportunity_competitors
        where opportunity_id || '|' || competitor_id = $system || ':' || $record
    """,
    # Every spell below a parent in the CRM, in order.
    "int_crm_parents": """
        select string_agg(cast({column} as varchar), ', ' order by valid_from)
        from intermediate.int_crm_parents
        inner join marts.bridge_account_sources on account_id = child_account_id
        where source_system = $system and source_record_id = $record
    """,
    # The record is `ancestor|descendant`, the column `hierarchy.column`.
    "bridge_legal_entity_hierarchy": """
        select {column} from marts.bridge_legal_entity_hierarchy
        where ancestor_legal_entity_id || '|' || descendant_legal_entity_id = $record
        and hierarchy = $component and $system = 'gleif'
        and valid_to = '9999-12-31'
    """,
    # The column is `gap.column`; no row where there is no such gap.
    "account_team_gaps": """
        select max({column}) from marts.account_team_gaps
        inner join marts.bridge_account_sources using (account_id)
        where source_system = $system and source_record_id = $record
        and gap = $component
    """,
    # The record is `account|user`, the column `reason.column`.
    "bridge_account_access": """
        select max({column}) from marts.bridge_account_access
        inner join marts.bridge_account_sources using (account_id)
        where source_system = $system
        and source_record_id || '|' || split_part(user_id, ':', 2) = $record
        and $component in (reason, 'any')
    """,
    # The record is `account|user`, the column `role.column`.
    "bridge_account_team": """
        select max({column}) from marts.bridge_account_team
        inner join marts.bridge_account_sources using (account_id)
        where source_system = $system
        and source_record_id || '|' || split_part(user_id, ':', 2) = $record
        and role = $component
    """,
    "dim_legal_entities": """
        select {column} from marts.dim_legal_entities
        where $system = 'gleif' and legal_entity_id = $record
    """,
    # The record is `owner|owned`.
    "fct_effective_ownership": """
        select {column} from marts.fct_effective_ownership
        where $system = 'ownership' and owner_id || '|' || owned_id = $record
    """,
    "fct_account_health": """
        select {column} from marts.fct_account_health
        inner join marts.bridge_account_sources using (account_id)
        where source_system = $system and source_record_id = $record
        and is_current
    """,
    # The column is `date.column`, of a month end.
    "health_false_greens": """
        select {column} from marts.health_false_greens
        inner join marts.bridge_account_sources using (account_id)
        where source_system = $system and source_record_id = $record
        and as_of_date = cast($component as date)
    """,
    # The column is `component.column`.
    "fct_health_components": """
        select {column} from marts.fct_health_components
        inner join marts.bridge_account_sources using (account_id)
        where source_system = $system and source_record_id = $record
        and component = $component and is_current
    """,
    "fct_tickets": """
        select {column} from marts.fct_tickets
        where source_system = $system and source_record_id = $record
    """,
    "sla_compliance": """
        select {column} from marts.sla_compliance
        where ticket_id = $system || ':' || $record
    """,
    "open_escalations": """
        select {column} from marts.open_escalations
        where ticket_id = $system || ':' || $record
    """,
    "fct_survey_responses": """
        select {column} from marts.fct_survey_responses
        where survey_response_id = $record and $system = 'surveys'
    """,
    # The column is `survey type.column`.
    "satisfaction_scores": """
        select {column} from marts.satisfaction_scores
        inner join marts.bridge_account_sources on slice_value = account_id
        where source_system = $system and source_record_id = $record
        and slice = 'account' and survey_type = $component
    """,
    # The column is `channel.column`.
    "engagement_cadence": """
        select {column} from marts.engagement_cadence
        inner join marts.bridge_account_sources using (account_id)
        where source_system = $system and source_record_id = $record
        and channel = $component
    """,
    # Every tier it was in, in order.
    "bridge_account_tiers": """
        select string_agg({column}, ', ' order by valid_from)
        from marts.bridge_account_tiers
        inner join marts.bridge_account_sources using (account_id)
        where source_system = $system and source_record_id = $record
    """,
    # The column is `attribute.column`.
    "account_attribute_sources": """
        select {column} from marts.account_attribute_sources
        inner join marts.bridge_account_sources using (account_id)
        where bridge_account_sources.source_system = $system
        and source_record_id = $record and attribute = $component
    """,
}
BY_ACCOUNT = """
    select marts.{mart}.{column} from marts.{mart}
    inner join marts.bridge_account_sources using (account_id)
    where source_system = $system and source_record_id = $record
"""


def text(value: object) -> str:
    """A value as the answer key writes it: numbers without trailing zeros."""
    if value is None:
        return ""
    try:
        return format(Decimal(str(value)).normalize(), "f")
    except InvalidOperation:
        return str(value).lower() if isinstance(value, bool) else str(value)


def answers(demo: DemoBuild, fact: dict[str, str]) -> list[str]:
    """What the mart says of the record a fact names; one value is right."""
    mart = fact["surfaces_in"]
    *component, column = fact["column_name"].split(".")
    query = QUERIES.get(mart, BY_ACCOUNT).format(mart=mart, column=column)
    parameters = {"system": fact["source_system"], "record": fact["source_record_id"]}
    if component:
        parameters["component"] = component[0]
    return [text(value) for (value,) in demo.query_named(query, parameters)]


def test_facts_are_as_planted(demo: DemoBuild) -> None:
    facts = [row for row in read("answer_key.csv") if row["kind"] == "fact"]
    assert facts, "the answer key states no fact"
    wrong = [
        f"{fact['defect_id']} {fact['trap']} {fact['surfaces_in']}."
        f"{fact['column_name']} of {fact['source_record_id']}: "
        f"expected {fact['expected_value']!r}, found {found} ({fact['note']})"
        for fact in facts
        if (found := answers(demo, fact)) != [text(fact["expected_value"] or None)]
    ]
    print(f"facts: {len(facts)} planted, {len(facts) - len(wrong)} right")
    assert not wrong, "\n".join(wrong)
