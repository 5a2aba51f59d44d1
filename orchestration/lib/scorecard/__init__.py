"""Score cards on any table: train one, grade it on held-back rows, apply it.

`read_table` takes a file, `score_rows` and `cross_validate` score rows, `grade`
says what the scores are worth. All run the SQL of `models/intermediate/scorecard`
as it is, in a database in memory.
"""

from orchestration.lib.scorecard.cards import (
    Bin,
    Prediction,
    card_bins,
    cross_validate,
    score_rows,
)
from orchestration.lib.scorecard.grading import Grade, grade
from orchestration.lib.scorecard.reading import (
    Outcome,
    ScorecardFailure,
    Table,
    read_table,
)

__all__ = [
    "Bin",
    "Grade",
    "Outcome",
    "Prediction",
    "ScorecardFailure",
    "Table",
    "card_bins",
    "cross_validate",
    "grade",
    "read_table",
    "score_rows",
]
