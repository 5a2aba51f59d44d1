"""Reports that people clean up from, made of the published release alone."""

from orchestration.lib.hygiene.monthly import monthly_audit
from orchestration.lib.hygiene.release import HygieneError
from orchestration.lib.hygiene.report import Report, Table
from orchestration.lib.hygiene.weekly import weekly_duplicates
from orchestration.lib.hygiene.writing import write_report

__all__ = [
    "HygieneError",
    "Report",
    "Table",
    "monthly_audit",
    "weekly_duplicates",
    "write_report",
]
