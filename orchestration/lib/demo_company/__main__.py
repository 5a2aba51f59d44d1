"""Run the generator: `python -m orchestration.lib.demo_company`."""

from orchestration.lib.demo_company.cli import main

main()
