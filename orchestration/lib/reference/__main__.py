"""Write seeds/reference/public_suffixes.csv from tldextract's bundled list.

Run after an update of tldextract: ``python -m orchestration.lib.reference``.
"""

import csv
from pathlib import Path

import click
import tldextract

SEED = Path("seeds/reference/public_suffixes.csv")


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


@click.command(help=__doc__)
@click.option("--out", type=click.Path(path_type=Path), default=SEED, show_default=True)
def main(out: Path) -> None:
    """Write the seed and say how many rules it holds."""
    suffixes = public_suffixes()
    with out.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["suffix", "label_count"])
        writer.writerows((suffix, suffix.count(".") + 1) for suffix in suffixes)
    click.echo(f"{out}: {len(suffixes)} suffixes")


if __name__ == "__main__":
    main()
