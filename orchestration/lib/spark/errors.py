"""What a user can cause on the Spark side, said in one message with its fix."""

import click


class SparkError(click.ClickException):
    """The cluster, or a statement sent to it, failed."""


class ParityError(click.ClickException):
    """The two engines could not be compared, or disagree."""
