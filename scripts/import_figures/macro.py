"""Economic series of which several vintages are held."""

from decimal import Decimal
from pathlib import Path

from figures import Recipe, Row, read_raw, rounded_to, without_repeats

BANK = "uk_macro_vintages_boe.csv"

MISDATED = {"2017-01-24": "2018-01-24"}
"""A release of INAC01 that the raw file puts a year early: it holds windows up to September to November 2017."""


def bank_vintages(variable: str, scale: int = 0, older: str = "", older_seen: str = "") -> Recipe:
    """Recipe for a variable of the Bank of England's real-time data set.

    Each vintage bears the end of a quarter, some ninety days after the release that it holds, so it says by when a
    figure had been released. Figures are rounded as the ONS prints them, which drops the changes that were noise.

    Args:
        variable: its name in the file.
        scale: power of ten that turns the file's unit into the series' (2: a fraction into percent).
        older: a file with one more vintage, used for periods that the Bank's file held only later.
        older_seen: the day by which that vintage had been released.
    """

    def recipe(raw: Path, decimals: int) -> list[Row]:
        rows = [
            Row(
                line["period"],
                rounded_to(_scaled(line["value"], scale), decimals, f"{BANK} {variable} {line['period']}"),
                released_by=line["first_vintage"],
            )
            for line in read_raw(raw / BANK)
            if line["variable"] == variable
        ]
        if older:
            first = {row.period: row.released_by for row in reversed(rows)}
            rows += [
                Row(line["period"], rounded_to(line["value"], decimals, f"{older} {line['period']}"), released_by=older_seen)
                for line in read_raw(raw / older)
                if first.get(line["period"], "") > older_seen
            ]
        return without_repeats(sorted(rows, key=lambda row: (row.period, row.released_by)))

    return recipe


def bank_growth(variable: str, quarters: int) -> Recipe:
    """Recipe for the growth of a variable over some quarters, in percent, computed inside each vintage.

    Levels of different vintages rest on different reference years and must not be mixed, so growth is stored beside the
    levels instead of being derived from them at look-up.
    """

    def recipe(raw: Path, decimals: int) -> list[Row]:
        lines = [line for line in read_raw(raw / BANK) if line["variable"] == variable]
        rows: list[Row] = []
        for vintage in sorted({line["first_vintage"] for line in lines}):
            level = {
                line["period"]: Decimal(line["value"])
                for line in lines
                if line["first_vintage"] <= vintage <= line["last_vintage"]
            }
            for period, value in level.items():
                base = level.get(_earlier(period, quarters))
                if base:
                    growth = rounded_to(str((value / base - 1) * 100), decimals, f"{BANK} {variable} {period}")
                    rows.append(Row(period, growth, released_by=vintage))
        return without_repeats(sorted(rows, key=lambda row: (row.period, row.released_by)))

    return recipe


def inactivity(raw: Path, decimals: int) -> list[Row]:
    """Recipe for the monthly releases of the ONS table INAC01, which hold unrounded persons; printed in thousands."""
    name = "uk_inactivity_inac01_vintages.csv"
    lines = read_raw(raw / name)
    for line in lines:
        line["first_seen"] = MISDATED.get(line["first_seen"], line["first_seen"])
    lines.sort(key=lambda line: (line["period"], line["first_seen"]))
    return without_repeats(
        Row(
            line["period"],
            rounded_to(_scaled(line["value"], -3), decimals, f"{name} {line['period']}"),
            released_by=line["first_seen"],
        )
        for line in lines
    )


def _earlier(quarter: str, count: int) -> str:
    year, index = divmod(int(quarter[:4]) * 4 + int(quarter[-1]) - 1 - count, 4)
    return f"{year}-Q{index + 1}"


def _scaled(text: str, power: int) -> str:
    return f"{text}E{power}"
