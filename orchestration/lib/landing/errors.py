"""What stops a landing: one message that names the file and the fix."""

from __future__ import annotations

import click


class LandingError(click.ClickException):
    """The landing stopped; what was there before is untouched."""


class FileSetAside(Exception):
    """One file cannot be read as its table; the landing goes on without it."""
