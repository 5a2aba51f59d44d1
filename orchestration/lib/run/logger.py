"""The Dagster logger of a run at the console; a handler decides what is shown."""

import logging

import dagster as dg

NAME = "account_atlas.progress"


@dg.logger
def progress_logger(_context: dg.InitLoggerContext) -> logging.Logger:
    """Hand every record to whoever listens; nobody does outside that command."""
    logger = logging.getLogger(NAME)
    logger.setLevel(logging.DEBUG)
    logger.propagate = False
    return logger
