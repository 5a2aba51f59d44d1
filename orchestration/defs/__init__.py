"""Dagster definitions, one folder per station of the daily run."""
