"""Economic series of which several vintages are held."""

from decimal import Decimal
from pathlib import Path

from figures import Recipe, Row, read_raw, rounded_to, without_repeats
from plain import growth_of_years

BANK = "uk_macro_vintages_boe.csv"

MISDATED = {"2017-01-24": "2018-01-24"}
"""A release of INAC01 that the raw file puts a year early: it holds windows up to September to November 2017."""


def bank_vintages(variable: str, scale: int = 0) -> Recipe:
    """Recipe for a variable of the Bank of England's real-time data set, rounded as the ONS prints it.

    Rounding drops the changes that were noise.

    Args:
        variable: its name in the file.
        scale: power of ten that turns the file's unit into the series' (2: a fraction into percent).
    """

    def recipe(raw: Path, decimals: int) -> list[Row]:
        return without_repeats(
            Row(
                line["period"],
                rounded_to(_scaled(line["value"], scale), decimals, f"{BANK} {variable} {line['period']}"),
                released_by=_published_by(line["first_vintage"]),
            )
            for line in _of_variable(raw, variable)
        )

    return recipe


def bank_growth(variable: str, quarters: int) -> Recipe:
    """Recipe for the growth of a variable over some quarters, in percent, computed inside each vintage.

    Levels of different vintages rest on different reference years and must not be mixed, so growth is stored beside the
    levels instead of being derived from them at look-up.
    """

    def recipe(raw: Path, decimals: int) -> list[Row]:
        lines = _of_variable(raw, variable)
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
                    rows.append(Row(period, growth, released_by=_published_by(vintage)))
        return without_repeats(sorted(rows, key=lambda row: (row.period, row.released_by)))

    return recipe


def bank_growth_of_years(variable: str) -> Recipe:
    """Recipe for the growth of a variable between calendar years, in percent, computed inside each vintage."""

    def recipe(raw: Path, decimals: int) -> list[Row]:
        lines = _of_variable(raw, variable)
        rows: list[Row] = []
        for vintage in sorted({line["first_vintage"] for line in lines}):
            held = [line for line in lines if line["first_vintage"] <= vintage <= line["last_vintage"]]
            for year, growth in growth_of_years(held).items():
                printed = rounded_to(str(growth), decimals, f"{BANK} {variable} {year}")
                rows.append(Row(year, printed, released_by=_published_by(vintage)))
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


def _of_variable(raw: Path, variable: str) -> list[dict[str, str]]:
    lines = [line for line in read_raw(raw / BANK) if line["variable"] == variable]
    return sorted(lines, key=lambda line: (line["period"], line["first_vintage"]))


def _published_by(vintage: str) -> str:
    """The day by which the figures of a vintage had been published.

    A vintage bears the end of the quarter in which the Bank forecast from it; it holds the quarterly national accounts
    published at the end of the quarter before, which in the last quarter of a year means before Christmas. The vintage
    of 31 December 2020 has the fall of 19.8 per cent that the ONS published on 30 September 2020.
    """
    year, month = int(vintage[:4]), int(vintage[5:7])
    return {3: f"{year - 1}-12-23", 6: f"{year}-03-31", 9: f"{year}-06-30", 12: f"{year}-09-30"}[month]


def _earlier(quarter: str, count: int) -> str:
    year, index = divmod(int(quarter[:4]) * 4 + int(quarter[-1]) - 1 - count, 4)
    return f"{year}-Q{index + 1}"


def _scaled(text: str, power: int) -> str:
    return f"{text}E{power}"
