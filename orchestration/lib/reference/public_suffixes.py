"""Public suffixes from tldextract's bundled list."""

import csv
from pathlib import Path

import tldextract


def public_suffixes() -> list[str]:
    """Return the ICANN suffixes of two labels and more, ``*.`` rules included.

    Suffixes of one label need no rule: they are the default. The eight
    exception rules (``!city.kawasaki.jp``) name municipalities and are left out.
    """
    snapshot = Path(tldextract.__file__).with_name(".tld_set_snapshot")
    icann = snapshot.read_text(encoding="utf-8").split("===END ICANN")[0]
    rules = {line.strip() for line in icann.splitlines()}
    return sorted(
        rule for rule in rules if "." in rule and not rule.startswith(("//", "!"))
    )


def write(path: Path) -> int:
    """Write the seed; return how many rules it holds."""
    suffixes = public_suffixes()
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["suffix", "label_count"])
        writer.writerows((suffix, suffix.count(".") + 1) for suffix in suffixes)
    return len(suffixes)
