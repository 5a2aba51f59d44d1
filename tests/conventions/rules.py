"""Conventions as functions: text or a manifest node in, findings out."""

import ast
import re

from tests.conventions.project import Node, folder, layer

# Marts that are neither dimension, fact nor bridge: wide, or one of a kind.
WIDE_MARTS = {
    "account_360",
    "account_adoption",
    "account_attribute_sources",
    "account_brief",
    "account_completeness",
    "account_duplicates",
    "account_family_flows",
    "account_family_rollups",
    "account_match_evidence",
    "account_identity_events",
    "account_lookup",
    "account_legal_entities",
    "account_stakeholders",
    "account_team_gaps",
    "account_timeline",
    "account_worklist",
    "book_of_business",
    "contact_relationships",
    "data_issue_history",
    "data_issues",
    "engagement_cadence",
    "expansion_signals",
    "forecast_scoreboard",
    "health_backtest",
    "health_backtest_bands",
    "health_backtest_methods",
    "health_false_greens",
    "health_reliability",
    "hierarchy_conflicts",
    "hierarchy_preview",
    "invoice_match_rates",
    "key_account_scores",
    "lead_accounts",
    "metric_cards",
    "open_escalations",
    "opportunity_overlaps",
    "opportunity_risks",
    "owner_workload",
    "pipeline_coverage",
    "pipeline_metrics",
    "renewal_reliability",
    "retention",
    "revenue_concentration",
    "satisfaction_scores",
    "service_turnaround",
    "sla_compliance",
    "source_freshness",
    "stage_statistics",
    "white_space",
    "win_loss_patterns",
    "won_deal_handoffs",
    "win_probability_weights",
}

# A mart may read marts of a lower rank, or of its own concern.
MART_RANKS = {
    "accounts": 0,
    "hierarchy": 1,
    "pipeline": 2,
    "forecast": 2,
    "revenue": 2,
    "service": 2,
    "engagement": 3,
    "health": 3,
    "risks": 4,
    "planning": 4,
    "quality": 5,
}

CLOCK_SQL = re.compile(
    r"\b(current_date|current_timestamp|current_time|localtimestamp|getdate|sysdate"
    r"|run_started_at|dbt\.now|modules\.datetime)\b"
    r"|\b(now|today|unix_timestamp|curdate)\s*\(\s*\)"
)
TIME_CLOCKS = {"time", "time_ns", "localtime", "gmtime", "ctime", "strftime"}
DATE_CLOCKS = {"now", "utcnow", "today"}


def without_comments(sql: str) -> str:
    """SQL and Jinja without comments, lower case."""
    sql = re.sub(r"\{#.*?#\}", " ", sql, flags=re.DOTALL)
    sql = re.sub(r"/\*.*?\*/", " ", sql, flags=re.DOTALL)
    return re.sub(r"--[^\n]*", " ", sql).lower()


def clock_in_sql(sql: str) -> list[str]:
    """Expressions that read the clock."""
    return [match.group(0) for match in CLOCK_SQL.finditer(without_comments(sql))]


def clock_in_python(source: str) -> list[str]:
    """Calls that read the clock; timers that only measure are fine."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    found = []
    for call in calls:
        function = call.func
        if not isinstance(function, ast.Attribute):
            continue
        clocks = TIME_CLOCKS if ast.unparse(function.value) == "time" else DATE_CLOCKS
        if function.attr in clocks:
            found.append(f"line {call.lineno}: {ast.unparse(function)}()")
    return found


def reads_target(sql: str) -> list[str]:
    """Branches on the engine or the environment."""
    return re.findall(r"\btarget\s*\.\s*(?:type|name|profile_name)", sql.lower())


def control_flow(sql: str) -> list[str]:
    """Jinja statements that branch or repeat."""
    return re.findall(r"\{%-?\s*(if|for|macro|call|do)\b", without_comments(sql))


def macro_reads_relation(sql: str) -> list[str]:
    """`from` and `join` in a macro: it is a model then, not an expression."""
    text = re.sub(r"is\s+(not\s+)?distinct\s+from", " ", without_comments(sql))
    text = re.sub(r"\|\s*join\b", " ", text)
    text = re.sub(r"\b(extract|trim|substring|overlay)\s*\([^()]*?\bfrom\b", " ", text)
    return re.findall(r"\b(?:from|join)\b", text)


def not_in_subquery(sql: str) -> list[str]:
    """`not in (select`: null on the right side empties the result."""
    return re.findall(r"\bnot\s+in\s*\(\s*select\b", without_comments(sql))


def engine_types(sql: str) -> list[str]:
    """Type names that only one engine knows."""
    pattern = r"\bas\s+(varchar|text|hugeint|timestamptz|timestamp_ntz|float)\s*\)"
    return re.findall(pattern, without_comments(sql))


def ends_in_bare_select(sql: str) -> bool:
    """Whether the last line is `select * from <final CTE>`."""
    last = without_comments(sql).strip().splitlines()[-1]
    return re.fullmatch(r"select \* from \w+", last.strip()) is not None


def wrong_reads(model: Node, parents: list[Node]) -> list[str]:
    """Parents that the layer of a model may not read."""
    return [p["unique_id"] for p in parents if not _may_read(model, p)]


def _may_read(model: Node, parent: Node) -> bool:
    kind = parent["resource_type"]
    if layer(model) == "staging":
        return bool(kind == "source" and parent["source_name"] == folder(model))
    if kind != "model":
        return bool(kind == "seed")
    if layer(model) == "intermediate":
        return layer(parent) in {"staging", "intermediate"}
    if layer(parent) != "marts" or folder(parent) == folder(model):
        return layer(parent) in {"intermediate", "marts"}
    return MART_RANKS[folder(parent)] < MART_RANKS[folder(model)]


def well_named(model: Node) -> bool:
    """Whether the name tells the layer of a model."""
    name = model["name"]
    if layer(model) == "staging":
        return re.fullmatch(rf"stg_{folder(model)}__[a-z0-9_]+", name) is not None
    if layer(model) == "intermediate":
        return str(name).startswith("int_")
    return name in WIDE_MARTS or re.match(r"(dim|fct|bridge)_", name) is not None


def macro_names(sql: str) -> list[str]:
    """Macros that a file defines."""
    return re.findall(r"\{%-?\s*macro\s+(\w+)", sql)
