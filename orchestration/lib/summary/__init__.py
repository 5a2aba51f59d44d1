"""What a finished run came to, printed at its end."""

from orchestration.lib.summary.printing import print_summary

__all__ = ["print_summary"]
