"""Statements to the Thrift server, over the same client dbt uses."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from orchestration.lib.spark.errors import SparkError
from orchestration.lib.spark.processes import port_answers
from orchestration.lib.spark.settings import LOOPBACK


@contextmanager
def thrift_cursor(port: int) -> Iterator[Any]:
    """Yield a PyHive cursor on the loopback server."""
    from pyhive import hive  # noqa: PLC0415 - only the spark requirements have it

    connection = hive.connect(host=LOOPBACK, port=port, username="atlas")
    try:
        yield connection.cursor()
    finally:
        connection.close()


def thrift_answers(port: int) -> bool:
    """Say whether the server runs a query."""
    if not port_answers(port):
        return False
    try:
        with thrift_cursor(port) as cursor:
            cursor.execute("select 1")
            return bool(cursor.fetchall())
    except Exception:
        # Whatever it is, it means: not yet.
        return False


def run_statement(cursor: Any, statement: str) -> list[tuple[Any, ...]]:
    """Run one statement and return its rows; raise SparkError with Spark's words."""
    try:
        cursor.execute(statement)
        return list(cursor.fetchall()) if cursor.description else []
    except Exception as error:
        raise SparkError(
            f"Spark refused a statement: {statement.strip()[:200]}\n"
            f"{spark_message(error)}"
        ) from error


def spark_message(error: Exception) -> str:
    """Return the one line of a Thrift error that says what is wrong."""
    status = getattr(error.args[0], "status", None) if error.args else None
    text = str(getattr(status, "errorMessage", None) or error)
    return text.partition("\n")[0][:500]
