"""Every row of the table of hedges: how it is said, what is true, what becomes of it."""

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from service.extract.quantities.quantities import scan
from service.judge.fit.figure import fit
from service.model.quantities import MULTIPLE, PERCENT, POINTS, Direction, Quantity

ROWS = list(csv.DictReader((Path(__file__).parent / "hedges.csv").read_text(encoding="utf-8").splitlines()))


def said(words: str) -> Quantity:
    """The one quantity of some words, read as a check reads it."""
    (quantity,) = scan(f"It was {words}.") if not words.endswith("ed") else scan(f"It {words} in May.")
    return quantity


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['says']} for {row['actual']}")
def test_every_row(row: dict[str, str]) -> None:
    stated = said(row["says"])
    direction = Direction(row["direction"]) if row["direction"] else None
    counted = stated.unit not in (PERCENT, POINTS, MULTIPLE)
    outcome = fit(stated, direction, Decimal(row["actual"]), exact_count=counted)
    assert (outcome.label.value, outcome.grade) == (row["label"], row["grade"]), row["why"]
