"""Entry point of `python -m orchestration.lib.landing`."""

from orchestration.lib.landing.cli import main

main(prog_name="python -m orchestration.lib.landing")
