"""What fails beside a figure for a reason of its own says nothing against it: the figure is accused all the same."""

from datetime import date

import pytest

from service.model.report import Label
from tests.tables import checked, real_store

WRONG = [
    (
        "2022-10-20",
        "Benefits are at stake: September's CPI inflation was 10.1%, and earnings trailed at 5.5%.",
        "10.1%",
        "11.1%",
    ),
    (
        "2025-12-18",
        "UK inflation in November was 3.2%, and savings accounts paid 4.1% on average, inflation's nemesis.",
        "3.2%",
        "3.7%",
    ),
    (
        "2026-02-26",
        "The energy cap comes to £1,641 in April from £1,758, some £10 a month off a bill.",
        "£1,758",
        "£1,720",
    ),
    (
        "2025-09-17",
        "In August UK inflation was 3.8%, the Bank's aim being 2%, and a survey of firms put their own at 3.7%.",
        "3.8%",
        "3.3%",
    ),
    (
        "2024-03-08",
        "America's unemployment rate was 3.9% in February, with 21% of the idle out of work for half a year.",
        "3.9%",
        "4.9%",
    ),
    (
        "2025-11-20",
        "In October UK inflation was 3.6%, and the share of firms with prices up by more than that 41%.",
        "3.6%",
        "3.1%",
    ),
]
INNOCENT = [
    (
        "2024-10-17",
        "In the UK inflation was 1.7% in September. Food and soft-drink inflation edged up to 1.9% from 1.3%.",
    ),
    ("2025-11-20", "With inflation at 3.6% and last month at 3.8%, an index of shares lost 0.2%."),
    ("2025-10-22", "In 2022 the order was another: inflation was 10.1% and earnings growth 5.5%."),
    ("2025-08-21", "A boy of 17 was found after 717 people had crossed the Channel in small boats on a Saturday."),
]


def accused(text: str, day: str) -> list[str]:
    findings = checked(text, real_store(), date.fromisoformat(day)).findings
    return [finding.quote for finding in findings if finding.verdict is Label.CONTRADICTED]


@pytest.mark.parametrize(("day", "text", "right", "wrong"), WRONG, ids=[text[:40] for _, text, _, _ in WRONG])
def test_wrong_beside_what_is_doubted(day: str, text: str, right: str, wrong: str) -> None:
    assert accused(text, day) == []
    assert accused(text.replace(right, wrong, 1), day) == [wrong]


@pytest.mark.parametrize(("day", "text"), INNOCENT, ids=[text[:40] for _, text in INNOCENT])
def test_nobody_is_accused(day: str, text: str) -> None:
    assert accused(text, day) == []
