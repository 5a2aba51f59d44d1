"""Check before an account is created: it exists, is a child of one, or is new.

`connect` opens a published warehouse, `lookup` answers one request on that
connection, `lookup_many` a list of them. A connection sees the release it
opened; open another one for a newer release, and one per thread.
"""

from orchestration.lib.lookup.index import connect
from orchestration.lib.lookup.records import (
    Answer,
    Candidate,
    LookupFailure,
    Request,
)
from orchestration.lib.lookup.search import lookup, lookup_many

__all__ = [
    "Answer",
    "Candidate",
    "LookupFailure",
    "Request",
    "connect",
    "lookup",
    "lookup_many",
]
