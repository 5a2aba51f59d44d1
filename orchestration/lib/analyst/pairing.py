"""SQL that lays the rows of a table before and after a change side by side."""


def quoted(name: str) -> str:
    """A name as a DuckDB identifier."""
    return '"' + name.replace('"', '""') + '"'


def pairs_sql(name: str, key: list[str], values: list[str]) -> str:
    """Create the temporary table `pairs`: a row per key, old or new.

    `_state` is added, removed, changed or same; a value column holds
    `old → new` where it changed, else null. `name` is `schema.table` in the
    databases `before` and `after`.
    """
    keys = [quoted(column) for column in key]
    tests = {c: f"old.{c} is distinct from new.{c}" for c in map(quoted, values)}
    # Rows that share a key are numbered, so that duplicates are not multiplied.
    numbered = (
        "(select *, true as _is_there, row_number() over"
        f" (partition by {', '.join(keys)} order by {', '.join([*tests] or keys)})"
        f" as _copy from {{}}.{name})"
    )
    same_key = " and ".join(f"old.{c} is not distinct from new.{c}" for c in keys)
    in_both = "old._is_there and new._is_there"
    state = (
        "case when old._is_there is null then 'added'"
        " when new._is_there is null then 'removed'"
        f" when {' or '.join(tests.values()) or 'false'} then 'changed'"
        " else 'same' end"
    )
    columns = [f"coalesce(new.{c}, old.{c}) as {c}" for c in keys]
    columns += [
        f"case when {in_both} and {test} then {_text('old', c)} || ' → '"
        f" || {_text('new', c)} end as {c}"
        for c, test in tests.items()
    ]
    return (
        f"create or replace temp table pairs as select {state} as _state,"
        f" {', '.join(columns)} from {numbered.format('before')} as old"
        f" full join {numbered.format('after')} as new"
        f" on {same_key} and old._copy = new._copy"
    )


def _text(side: str, column: str) -> str:
    return f"coalesce(cast({side}.{column} as varchar), 'null')"
