"""Reference seeds that are derived from a library's data."""
