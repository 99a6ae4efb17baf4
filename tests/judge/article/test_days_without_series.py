"""Figures that no series tells are told of the days that the text gives them.

A line of ``days`` in ``days_told.toml`` is the figure as it is quoted, and its days.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.claims.corpus import days_of
from tests.tables import checked, real_store

PASSAGES = tomllib.loads(Path(__file__).with_name("days_without_series.toml").read_text("utf-8"))["passage"]


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda one: str(one["text"])[:40])
def test_told_of_the_days_of_the_text(passage: Mapping[str, Any]) -> None:
    findings = checked(passage["text"], real_store(), passage["published"], language="en-GB").findings
    told = {one.quote: days_of(one.period) for one in findings if one.period is not None}
    for line in passage["days"]:
        figure, days = line.split(" = ")
        quote = next((one for one in told if figure in one), "")
        assert told.get(quote) == days, figure
