"""Audit the warehouse at its two borders: raw coming in, marts going out.

Suites of Great Expectations, kept as YAML in `orchestration/expectations/`, run
over small query results. Keys, shapes and arithmetic are dbt's; distributions,
volumes, freshness and reconciliation against raw are held here.
"""
