"""Landing: delivered files of any shape become contract-typed raw tables."""

from orchestration.lib.landing.contract import Contract
from orchestration.lib.landing.declarations import read_contract
from orchestration.lib.landing.errors import LandingError
from orchestration.lib.landing.landing import land
from orchestration.lib.landing.planning import plan
from orchestration.lib.landing.report import LandingReport

__all__ = [
    "Contract",
    "LandingError",
    "LandingReport",
    "land",
    "plan",
    "read_contract",
]
