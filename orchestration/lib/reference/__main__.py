"""Write the seeds that are derived from somebody else's list.

``public-suffixes`` after an update of tldextract; ``legal-forms`` with a new ELF
code list, or after an edit of ``legal_forms.csv``.
"""

from pathlib import Path

import click

from orchestration.lib.reference import elf, legal_forms, public_suffixes

SEEDS = click.option(
    "--seeds",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    default=Path("seeds/reference"),
    show_default=True,
    help="Folder of the seeds.",
)


@click.group(name="python -m orchestration.lib.reference", help=__doc__)
def main() -> None:
    """Choose the seed to write."""


@main.command("public-suffixes")
@SEEDS
def write_public_suffixes(seeds: Path) -> None:
    """Write public_suffixes.csv from tldextract's bundled list."""
    count = public_suffixes.write(seeds / "public_suffixes.csv")
    click.echo(f"public_suffixes.csv: {count} suffixes")


@main.command("legal-forms")
@click.argument(
    "elf_list", type=click.Path(path_type=Path, exists=True, dir_okay=False)
)
@SEEDS
def write_legal_forms(elf_list: Path, seeds: Path) -> None:
    """Write registered_legal_forms.csv and elf_codes.csv from an ELF code list.

    ELF_LIST is the CSV that GLEIF publishes (ISO 20275, CC0). Forms that
    legal_forms.csv spells are left to it.
    """
    try:
        forms, codes = legal_forms.write(elf.read(elf_list), seeds)
    except (elf.ElfListError, OSError, UnicodeDecodeError) as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"registered_legal_forms.csv: {forms} forms")
    click.echo(f"elf_codes.csv: {codes} codes")


if __name__ == "__main__":
    main()
