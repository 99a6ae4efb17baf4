"""Figures and days typed by hand from publishers' texts, kept beside this file with the text that each comes from."""

from dataclasses import replace
from pathlib import Path

from figures import FiguresError, Recipe, Row, exact, read_raw
from plain import published

TYPED = Path(__file__).parent / "typed"


def net_migration(raw: Path, decimals: int) -> list[Row]:
    """Recipe for net migration: the dated facts of the raw file, and what is typed of what replaced them."""
    rows = [
        Row(
            line["period"].removeprefix("YE "),
            exact(line["net_migration"], decimals, line["period"]),
            released=line["published"],
        )
        for line in read_raw(raw / "uk_net_migration_vintages.csv")
    ]
    typed = read_raw(TYPED / "net-migration.csv")
    withdrawn = {(line["period"], line["value"]): line["withdrawn"] for line in typed}
    known = {(row.period, str(row.value)) for row in rows}
    rows += [
        Row(line["period"], exact(line["value"], decimals, line["period"]), released=line["released"])
        for line in typed
        if (line["period"], line["value"]) not in known
    ]
    rows = [replace(row, withdrawn=withdrawn.get((row.period, str(row.value)), "")) for row in rows]
    return sorted(rows, key=lambda row: (row.period, row.released))


def price_cap(former_basis: bool) -> Recipe:
    """Recipe for Ofgem's cap with its days of announcement.

    Args:
        former_basis: whether the quarters in which typical consumption was redefined stand on the definition before.
    """

    def recipe(raw: Path, decimals: int) -> list[Row]:
        typed = {line["period"]: line for line in read_raw(TYPED / "price-cap-announcements.csv")}
        rows: list[Row] = []
        for row in published("uk_ofgem_price_cap.csv")(raw, decimals):
            line = typed.pop(row.period, {})
            former = line.get("former_basis") if former_basis else ""
            value = exact(former, decimals, f"price cap {row.period}") if former else row.value
            rows.append(replace(row, value=value, released=line.get("announced", "")))
        if typed:
            raise FiguresError(f"price-cap-announcements.csv: no cap begins on {', '.join(typed)}")
        return rows

    return recipe
