"""How a revision envelope is printed by ``series show``."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from service.cli import main
from service.cli.envelopes import envelope_lines, expect_lines
from service.model.series import Envelope, EnvelopeRow, Expect, Series
from service.store import open_store

D = Decimal
ARRIVALS = open_store().series("home-office/small-boat-people-daily")
SINCE = date(2023, 2, 5)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([EnvelopeRow(None, absolute=D(0))], ["none"]),
        ([EnvelopeRow(None, absolute=D("0.2"))], ["up to 0.2 points, whatever the window"]),
        ([EnvelopeRow(None, *[D("0.010")] * 4)], ["up to 1%, whatever the window"]),
        (
            [EnvelopeRow(SINCE, D("0.10"), D("0.05"), D("0.04"), D("0.015"), D(2)), EnvelopeRow(None, absolute=D(3))],
            [
                "printed before 2023-02-05: a day 10%, to a week 5%, to 31 days 4%, longer 1.5%, at least 2 points",
                "printed since 2023-02-05: up to 3 points, whatever the window",
            ],
        ),
    ],
)
def test_a_row_is_printed_by_era_and_length(rows: list[EnvelopeRow], expected: list[str]) -> None:
    lines = list(envelope_lines(_stating(*rows)))
    assert lines == [*(("revisions", line) for line in expected), ("basis", "a survey")]


def test_the_range_is_printed_with_its_basis() -> None:
    believed = Expect(D(0), D(3000), "arrivals of a day", D(1500))
    assert list(expect_lines(replace(ARRIVALS, expect=believed))) == [
        ("believed", "0 to 3,000, steps to 1,500 (arrivals of a day)")
    ]
    assert list(expect_lines(replace(ARRIVALS, expect=None))) == []


def test_an_amount_bears_the_scale_of_the_file() -> None:
    jobs = replace(_stating(EnvelopeRow(None, absolute=D(120))), unit="jobs", multiplier=D(1000))
    assert next(envelope_lines(jobs)) == ("revisions", "up to 120 × 1,000 jobs, whatever the window")


def test_no_statement_no_lines() -> None:
    assert list(envelope_lines(replace(ARRIVALS, envelope=None))) == []


def test_series_show_prints_the_envelope_and_the_script_that_measures_it(
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    assert main(["series", "show", ARRIVALS.id]) == 0
    lines = capsysbinary.readouterr().out.decode().splitlines()
    assert "  revisions  printed before 2023-02-05: a day 10%, to a week 5%, to 31 days 4%, longer 1.5%" in [
        line.rpartition(",")[0] for line in lines
    ]
    basis = next(line for line in lines if line.startswith("  basis     "))
    assert "scripts/measure_envelopes" in basis


def _stating(*rows: EnvelopeRow) -> Series:
    return replace(ARRIVALS, unit="percent", envelope=Envelope(rows, "a survey"))
