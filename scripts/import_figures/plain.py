"""Files with one vintage: period and value, as they come."""

from collections.abc import Callable
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


def same_month(month: str) -> Callable[[str], str]:
    """Labels every year of a file by one of its months: a mid-year estimate by June."""

    def label(period: str) -> str:
        return f"{period[:4]}-{month}"

    return label
