"""A figure to its last digit can take the place of the words that say what it is of."""

from datetime import date
from typing import Any

import pytest

from tests.tables import checked, real_store


def judged(text: str, published: str) -> list[tuple[str, str]]:
    findings = checked(text, real_store(), date.fromisoformat(published)).findings
    return [(finding.quote, finding.verdict.value) for finding in findings]


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        (
            "A record 1,295 people crossed on 22 August 2022.",
            "2022-08-23",
            [("A record", "supported"), ("1,295 people", "supported")],
        ),
        (
            "A record 1,295 people crossed on 22 August 2022.",
            "2026-08-01",
            [("A record", "contradicted"), ("1,295 people", "outdated")],
        ),
    ],
)
def test_the_figure_of_the_day_names_its_series(text: str, published: str, expected: Any) -> None:
    assert judged(text, published) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A record 1,294 people crossed on 22 August 2022.",  # no figure of that day
        "A record 1,295 people crossed on 23 August 2022.",
        "A record 1,295 people crossed on Monday.",  # no year
        "A record 1,295 people crossed on 22 August 2022 and 23 August 2022.",
        "About 1,295 people crossed on 22 August 2022.",  # an estimate fits many days
        "Some 960 people crossed on 3 September 2022.",  # and so do three digits
        "A record 1,295 lorries crossed on 22 August 2022.",
        "A record 1,295 people crossed in Spain on 22 August 2022.",
        "A record 1,295 people crossed by ferry on 22 August 2022.",
    ],
)
def test_what_only_nearly_tells_names_nothing(text: str) -> None:
    assert {verdict for _, verdict in judged(text, "2022-08-24")} <= {"unverifiable", "supported"}  # loosely named
