"""What is committed runs anywhere and points at no machine."""

import re
from pathlib import Path

import pytest

from tests.demo_build import ROOT

# Joined here, so that this file does not find itself.
INDEX_HOSTS = re.compile(
    "|".join([r"\.".join(["pypi", "org"]), "(?<!emit-)" + "-".join(["index", "url"])])
)
MACHINE_PATHS = re.compile(r"(?<![\w.:~])/(work|root|tmp|home|Users)(?=/)")
BINARY = {".png", ".parquet", ".duckdb", ".gz", ".zip", ".ico"}


def hits(pattern: re.Pattern[str], files: list[Path]) -> list[str]:
    """Places where a pattern occurs, as `file:line: text`."""
    found = []
    for path in files:
        if path.suffix in BINARY:
            continue
        text = (ROOT / path).read_text(errors="replace")
        if not pattern.search(text):
            continue
        for number, line in enumerate(text.splitlines(), start=1):
            if pattern.search(line):
                found.append(f"{path}:{number}: {line.strip()[:100]}")
    return found


def test_no_file_names_a_package_index(committed_files: list[Path]) -> None:
    assert not hits(INDEX_HOSTS, committed_files)


def test_no_file_names_a_path_of_one_machine(committed_files: list[Path]) -> None:
    assert not hits(MACHINE_PATHS, committed_files)


@pytest.mark.parametrize("name", ["base", "dev", "spark", "uv"])
def test_requirements_are_locked_with_hashes(name: str) -> None:
    text = (ROOT / f"requirements/{name}.txt").read_text()
    entries = re.split(r"\n(?=\S)", text.strip())
    assert entries
    assert not [
        pin for pin in entries if "==" not in pin or "--hash=sha256:" not in pin
    ]


def test_shared_pins_agree() -> None:
    # One package may have a pin per Python version, so sets are compared.
    base, dev, spark = (pins(name) for name in ("base", "dev", "spark"))
    assert not [package for package in base if base[package] != dev[package]]
    shared = dev.keys() & spark.keys()
    assert not [package for package in shared if dev[package] != spark[package]]


def pins(name: str) -> dict[str, set[str]]:
    """Versions that a requirements file pins, by package."""
    text = (ROOT / f"requirements/{name}.txt").read_text()
    found: dict[str, set[str]] = {}
    for package, version in re.findall(r"^([\w.-]+)(?:\[.*\])?==(\S+)", text, re.M):
        found.setdefault(package, set()).add(version)
    return found


def test_a_host_and_a_path_are_found() -> None:
    assert INDEX_HOSTS.search("https://" + "pypi" + ".org/simple")
    assert MACHINE_PATHS.search("read('/" + "home/ann/data.csv')")
    assert not MACHINE_PATHS.search("https://example.com/home/ann")
