"""Landing: the exports that become the sources of dbt."""
