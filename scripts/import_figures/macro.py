"""Economic series of which several vintages are held."""

from pathlib import Path

from figures import Recipe, Row, read_raw, rounded_to, without_repeats

BANK = "uk_macro_vintages_boe.csv"


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


def inactivity(raw: Path, decimals: int) -> list[Row]:
    """Recipe for the monthly releases of the ONS table INAC01, which hold unrounded persons; printed in thousands."""
    name = "uk_inactivity_inac01_vintages.csv"
    lines = sorted(read_raw(raw / name), key=lambda line: (line["period"], line["first_seen"]))
    return without_repeats(
        Row(
            line["period"],
            rounded_to(_scaled(line["value"], -3), decimals, f"{name} {line['period']}"),
            released_by=line["first_seen"],
        )
        for line in lines
    )


def _scaled(text: str, power: int) -> str:
    return f"{text}E{power}"
