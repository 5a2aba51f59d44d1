"""A generated company, built as far as matching needs it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from orchestration.lib.benchmark.company import Company, Folder, generate, land
from orchestration.lib.benchmark.measure import run_measured
from orchestration.lib.spark.dbt_build import DbtBuild

AS_OF = "2026-06-30"
USAGE_DAYS = 60
FEATURES = ("+int_common_features", "+int_name_bigrams")
ACCOUNTS = ("+int_account_assignments", "+int_judged_pairs")


def build_company(
    accounts: int,
    seed: int,
    folder: Path,
    models: tuple[str, ...],
    tell: Callable[[str], None],
) -> tuple[Path, Path]:
    """Generate, land and build models; return the database and the true accounts.

    Raises ClickException when a step fails.
    """
    place = Folder(folder / f"{accounts}-{seed}")
    tell(f"generating {accounts:,} accounts (seed {seed})")
    generate(Company(accounts, AS_OF, seed, USAGE_DAYS), place)
    tell("landing")
    land(place)
    tell("building")
    build = DbtBuild(Path.cwd(), "duckdb", place.path.resolve() / "target", AS_OF, {})
    kinds = ("--exclude-resource-type", "test", "unit_test")
    run_measured(
        build.command("build", "--select", *models, *kinds),
        place.log("build"),
        {"ATLAS_DATABASE": str(place.database.resolve())},
    )
    truth = place.path / "exports-answer-key" / "true_accounts.parquet"
    return place.database, truth
