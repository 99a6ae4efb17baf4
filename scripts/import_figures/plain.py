"""Files with one vintage: period and value, as they come."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from pathlib import Path

from figures import Recipe, Row, exact, read_raw, rounded_to


def published(name: str, label: Callable[[str], str] = str) -> Recipe:
    """Recipe for a file that holds figures as published, but for lost trailing zeros.

    Args:
        name: the raw file.
        label: turns the file's period into the label that the metadata's ``period_kind`` asks for.
    """

    def recipe(raw: Path, decimals: int) -> list[Row]:
        return [
            Row(label(line["period"]), exact(line["value"], decimals, f"{name} {line['period']}"))
            for line in read_raw(raw / name)
        ]

    return recipe


def unrounded(name: str) -> Recipe:
    """Recipe for a file that holds more decimals than the publisher prints (floats, means of rounded months)."""

    def recipe(raw: Path, decimals: int) -> list[Row]:
        return [
            Row(line["period"], rounded_to(line["value"], decimals, f"{name} {line['period']}"))
            for line in read_raw(raw / name)
        ]

    return recipe


def revised(name: str, period: str, before: str, released: str) -> Recipe:
    """Recipe for a published file of which one period is known to have been revised on a known day."""

    def recipe(raw: Path, decimals: int) -> list[Row]:
        rows: list[Row] = []
        for row in published(name)(raw, decimals):
            if row.period == period:
                rows.append(replace(row, value=exact(before, decimals, f"{name} {period}")))
                rows.append(replace(row, released=released))
            else:
                rows.append(row)
        return rows

    return recipe


def annualised_growth(name: str) -> Recipe:
    """Recipe for the growth of a quarterly level at an annual rate: that of a quarter, compounded over four."""

    def recipe(raw: Path, decimals: int) -> list[Row]:
        lines = read_raw(raw / name)
        rows: list[Row] = []
        for before, line in pairwise(lines):
            growth = ((Decimal(line["value"]) / Decimal(before["value"])) ** 4 - 1) * 100
            rows.append(Row(line["period"], growth.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)))
        return rows

    return recipe


def growth_of_years(lines: Sequence[Mapping[str, str]]) -> dict[str, Decimal]:
    """The growth in percent of each calendar year on the one before, where both have all four quarters."""
    quarters: dict[str, list[Decimal]] = {}
    for line in lines:
        quarters.setdefault(line["period"][:4], []).append(Decimal(line["value"]))
    totals = {year: sum(values) for year, values in quarters.items() if len(values) == 4}
    before = {year: totals.get(str(int(year) - 1)) for year in totals}
    return {year: (totals[year] / base - 1) * 100 for year, base in before.items() if base}


def annual_growth(name: str) -> Recipe:
    """Recipe for the growth of a quarterly level between calendar years."""

    def recipe(raw: Path, decimals: int) -> list[Row]:
        place = Decimal(1).scaleb(-decimals)
        growth = growth_of_years(read_raw(raw / name))
        return [Row(year, value.quantize(place, ROUND_HALF_UP)) for year, value in growth.items()]

    return recipe


def same_month(month: str) -> Callable[[str], str]:
    """Labels every year of a file by one of its months: a mid-year estimate by June."""

    def label(period: str) -> str:
        return f"{period[:4]}-{month}"

    return label
