"""The warehouse: every dbt model, seed and test."""
