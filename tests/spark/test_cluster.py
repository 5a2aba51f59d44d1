"""The cluster starts on loopback, answers, and leaves nothing behind."""

import socket
import subprocess
from pathlib import Path

import pytest

from orchestration.lib.spark import java
from orchestration.lib.spark.cluster import start_cluster, stop_cluster
from orchestration.lib.spark.errors import SparkError
from orchestration.lib.spark.state import read_cluster
from orchestration.lib.spark.thrift import run_statement, thrift_cursor


def commands_naming(text: str) -> list[str]:
    """Return the command lines of running processes that hold this text."""
    listed = subprocess.run(
        ["ps", "-ww", "-e", "-o", "command="],
        check=True,
        capture_output=True,
        text=True,
    )
    return [line for line in listed.stdout.splitlines() if text in line]


def silent(_: str) -> None:
    """Report nothing."""


@pytest.mark.spark
@pytest.mark.slow
def test_a_cluster_answers_and_leaves_no_process(tmp_path: Path) -> None:
    cluster = start_cluster(tmp_path, None, silent)
    try:
        assert cluster.is_running()
        assert start_cluster(tmp_path, None, silent).processes == cluster.processes
        with thrift_cursor(cluster.thrift_port) as cursor:
            query = "select typeof(cast('2026-01-31' as timestamp)), current_timezone()"
            assert run_statement(cursor, query) == [("timestamp_ntz", "UTC")]
            with pytest.raises(SparkError, match="no_such_table"):
                run_statement(cursor, "select * from no_such_table")
        master = f"spark://127.0.0.1:{cluster.master_port}"
        assert commands_naming(master)
    finally:
        assert stop_cluster(tmp_path) == len(cluster.processes)
    assert not commands_naming(master)
    assert not commands_naming(str(tmp_path))
    assert stop_cluster(tmp_path) == 0
    assert read_cluster(tmp_path) is None


@pytest.mark.spark
def test_a_taken_port_is_named(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(SparkError, match=f"Port {port} .* is taken"):
            start_cluster(tmp_path, port, silent)
    assert read_cluster(tmp_path) is None


def test_without_java_the_message_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    with pytest.raises(SparkError, match="apt-get install openjdk"):
        java.find_java()


def test_an_old_java_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    old = tmp_path / "java"
    old.write_text("#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n")
    old.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    with pytest.raises(SparkError, match=r"too old .*11\.0\.2"):
        java.find_java()
