"""Account Atlas: everything around the dbt project."""
