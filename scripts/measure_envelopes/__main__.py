"""Measures the revision envelopes from the stored vintages, and prints them beside those that the metadata states.

    python scripts/measure_envelopes [--reference-data FOLDER]

For every series that holds more than one vintage, by the era of the first print and the length of the window: how many
windows were compared and revised, how far nine in ten of them moved to the next value and to the last one held, and
what the envelope says. A star marks an envelope that excuses less than was measured; its basis has to say why.
"""

import argparse
import sys
from decimal import Decimal
from pathlib import Path

from measure import Measured, measure

from service.model.errors import DataError

REFERENCE_DATA = Path(__file__).resolve().parents[2] / "reference_data"
HEAD = ("series", "printed before", "window", "windows", "revised", "next", "last", "stated")
LENGTHS = {"day": "a day", "week": "to a week", "month": "to 31 days", "longer": "longer", "": "any"}


def main() -> int:
    """Runs the command line; returns its exit status."""
    parser = argparse.ArgumentParser(prog="measure_envelopes", description="Measure revision envelopes from vintages.")
    parser.add_argument("--reference-data", type=Path, default=REFERENCE_DATA, metavar="FOLDER")
    options = parser.parse_args()
    try:
        cells = measure(options.reference_data)
    except DataError as error:
        print(f"measure_envelopes: {error}", file=sys.stderr)
        return 2
    print("Nine windows in ten moved by at most (in the series' unit where the window is “any”):\n")
    for line in (HEAD, *map(_line, cells)):
        name, before, *others = line
        print(f"{name:48}{before:16}{others[0]:12}" + "".join(f"{cell:>9}" for cell in others[1:]))
    return 0


def _line(cell: Measured) -> tuple[str, ...]:
    before = cell.before.isoformat() if cell.before else "(newest)"
    amounts = [_amount(amount, cell.column) for amount in (cell.step, cell.last, cell.stated)]
    star = "*" if cell.narrower else " "
    counts = (f"{cell.windows:,}", f"{cell.revised:,}")
    return (cell.series, before, LENGTHS[cell.column], *counts, *amounts[:2], amounts[2] + star)


def _amount(amount: Decimal, column: str) -> str:
    if not amount.is_finite():
        return "∞"
    return f"{amount * 100:.2f}%" if column else f"{amount:,f}"


if __name__ == "__main__":
    sys.exit(main())
