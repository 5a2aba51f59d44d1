"""Python reads no clock, and Dagster modules stay small."""

from tests.conventions.rules import clock_in_python
from tests.demo_build import ROOT

LONGEST_MODULE = {"orchestration/defs": 150, "orchestration/lib": 200}
# A benchmark measures the day it runs on.
CLOCK_READERS = ("orchestration/lib/benchmark/",)


def modules(folder: str) -> dict[str, str]:
    """Text of every module below a folder, by path from the root."""
    paths = sorted((ROOT / folder).rglob("*.py"))
    return {path.relative_to(ROOT).as_posix(): path.read_text() for path in paths}


def test_no_module_reads_the_clock() -> None:
    found = {
        path: calls
        for path, text in modules("orchestration").items()
        if not path.startswith(CLOCK_READERS) and (calls := clock_in_python(text))
    }
    assert not found


def test_modules_stay_small() -> None:
    long = {
        path: count
        for folder, longest in LONGEST_MODULE.items()
        for path, text in modules(folder).items()
        if (count := len(text.splitlines())) > longest
    }
    assert not long


def test_clock_calls_are_found() -> None:
    source = (
        "import datetime, time\nfrom datetime import date\n"
        "datetime.datetime.now()\ndate.today()\ntime.time()\npd.Timestamp.now()\n"
    )
    assert len(clock_in_python(source)) == 4


def test_timers_and_other_names_are_let_pass() -> None:
    source = "time.monotonic()\ntime.perf_counter()\ndt.time()\nrow.time()\n"
    assert not clock_in_python(source)
