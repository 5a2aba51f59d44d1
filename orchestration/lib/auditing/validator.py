"""The only module that imports Great Expectations."""

from __future__ import annotations

import os
import warnings
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from orchestration.lib.auditing.suites import Expectation, SuiteError

os.environ["GX_ANALYTICS_ENABLED"] = "false"
with warnings.catch_warnings():
    # It looks at optional engines, whose own warnings say nothing about us.
    warnings.simplefilter("ignore")
    import great_expectations as gx
    from great_expectations.data_context.types.base import ProgressBarsConfig
    from great_expectations.exceptions.exceptions import GreatExpectationsError
    from great_expectations.expectations.expectation_configuration import (
        ExpectationConfiguration,
    )
    from great_expectations.expectations.metadata_types import FailureSeverity

if TYPE_CHECKING:
    import pandas as pd

_SHOWN_VALUES = 5


class Validator:
    """Validates data frames in one in-memory Great Expectations context."""

    def __init__(self) -> None:
        """Start a context that writes nothing and reports nothing."""
        context = gx.get_context(mode="ephemeral")
        context.variables.progress_bars = ProgressBarsConfig(globally=False)
        self._batches = (
            context.data_sources.add_pandas("warehouse")
            .add_dataframe_asset("query")
            .add_batch_definition_whole_dataframe("rows")
        )

    def describe(self, expectation: Expectation) -> str:
        """The expectation in one line: its type and what it was given."""
        given = ", ".join(f"{key}={value}" for key, value in expectation.kwargs.items())
        return f"{expectation.type}({given})"

    def validate(
        self, frame: pd.DataFrame, expectation: Expectation
    ) -> tuple[bool, str]:
        """Whether the rows meet the expectation, and what was observed.

        Raises SuiteError: Great Expectations does not know it or what it was
        given.
        """
        configuration = ExpectationConfiguration(
            type=expectation.type,
            kwargs=dict(expectation.kwargs),
            severity=FailureSeverity(expectation.severity),
        )
        try:
            domain_object = configuration.to_domain_obj()
        except (GreatExpectationsError, ValueError) as error:
            raise SuiteError(f"{self.describe(expectation)}: {error}") from error
        batch = self._batches.get_batch({"dataframe": frame})
        result = batch.validate(domain_object).to_json_dict()
        return bool(result["success"]), _observed(result)


def _observed(result: Mapping[str, Any]) -> str:
    """What Great Expectations saw, in words."""
    details = result["result"]
    errors = [
        each["exception_message"]
        for each in result.get("exception_info", {}).values()
        if isinstance(each, dict) and each.get("raised_exception")
    ]
    if errors:
        return str(errors[0])
    if "observed_value" in details:
        return f"observed {details['observed_value']}"
    if details.get("unexpected_count"):
        values = details["partial_unexpected_list"][:_SHOWN_VALUES]
        shown = ", ".join(str(value) for value in values)
        return (
            f"{details['unexpected_count']} of {details['element_count']} unexpected:"
            f" {shown}"
        )
    return f"{details.get('element_count', 0)} as expected"
