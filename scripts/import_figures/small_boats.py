"""Small-boat counts: the vintages of three publications merged day by day."""

from pathlib import Path

from figures import FiguresError, Recipe, Row, exact, read_raw, without_repeats

REBASED = "2023-02-05"
"""From this day the Home Office's counts, on a basis of its own, stood in place of the Ministry of Defence's."""


def daily(column: str, current: str) -> Recipe:
    """Recipe for a daily count: ``column`` of the vintages, the newest of which must equal the file ``current``.

    A count of the Ministry of Defence that the Home Office did not confirm is withdrawn on the day of the new basis.
    """

    def recipe(raw: Path, decimals: int) -> list[Row]:
        name = "small_boats_vintages.csv"
        lines = read_raw(raw / name)
        lines.sort(key=lambda line: (line["observation_date"], line["first_seen"], line["source"]))
        rows: list[Row] = []
        for run in _runs(lines, column):
            day = run[0]["observation_date"]
            value = exact(run[0][column], decimals, f"{name} {day}")
            confirmed = any(line["source"].startswith("ho_") for line in run)
            withdrawn = "" if confirmed else REBASED
            rows.append(Row(day, value, released_by=run[0]["first_seen"], withdrawn=withdrawn))
        _ends_in(rows, raw / current, decimals)
        return rows

    return recipe


def weekly(measure: str) -> Recipe:
    """Recipe for a weekly count: one ``measure`` of the weekly vintages, under the Sunday that ends the week."""

    def recipe(raw: Path, decimals: int) -> list[Row]:
        name = "uk_small_boats_weekly_vintages.csv"
        lines = [line for line in read_raw(raw / name) if line["measure"] == measure]
        lines.sort(key=lambda line: (line["week_ending"], line["first_seen"]))
        return without_repeats(
            Row(
                line["week_ending"],
                exact(line["value"], decimals, f"{name} {line['week_ending']}"),
                released_by=line["first_seen"],
            )
            for line in lines
        )

    return recipe


def _runs(lines: list[dict[str, str]], column: str) -> list[list[dict[str, str]]]:
    """Neighbouring lines of one day with one value, whichever publication they come from."""
    runs: list[list[dict[str, str]]] = []
    for line in lines:
        last = runs[-1][-1] if runs else None
        if last and (last["observation_date"], last[column]) == (line["observation_date"], line[column]):
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs


def _ends_in(rows: list[Row], current: Path, decimals: int) -> None:
    newest = {row.period: row.value for row in rows}
    for line in read_raw(current):
        where = f"{current.name} {line['period']}"
        if newest.get(line["period"]) != exact(line["value"], decimals, where):
            raise FiguresError(f"{where}: {line['value']} is not the newest vintage, {newest.get(line['period'])}")
