"""The public cases of Microsoft Recognizers-Text, held against our reading of dates and periods."""

import json

import pytest

from tests.conformance.cases import CASES
from tests.conformance.periods_alike import EXCLUDED, failures

FLOORS = {"DatePeriodParser": 0.89, "DateParser": 0.98}  # as measured; raise them, never lower
LEAST_TRIED = {"DatePeriodParser": 0.48, "DateParser": 0.43}  # so that the exclusions cannot swallow the cases

pytestmark = pytest.mark.skipif(not CASES.is_dir(), reason="the public cases are not on this machine")


@pytest.mark.parametrize("model", sorted(FLOORS))
def test_share_read_alike(model: str) -> None:
    wrong, tried, total = failures(model)
    assert 1 - len(wrong) / tried >= FLOORS[model], "\n".join(wrong)
    assert tried / total >= LEAST_TRIED[model]


@pytest.mark.parametrize("model", sorted(FLOORS))
def test_exclusions_are_cases_with_a_reason(model: str) -> None:
    known = {case["Input"] for case in json.loads((CASES / f"{model}.json").read_text(encoding="utf-8-sig"))}
    for group in EXCLUDED[model]:
        assert group["why"]
        assert set(group["inputs"]) <= known, group["why"]
