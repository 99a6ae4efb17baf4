"""Rewrites the CSV files of reference_data/ from a folder of raw figures.

    python scripts/import_figures RAW_FOLDER [--only PACKAGE/NAME …]

The metadata in the datapackage.json files is written by hand and is only read here: it says how many decimals each
publisher prints. A raw figure that would change by more than the noise of its file is an error, never rounded silently.
"""

import argparse
import sys
from pathlib import Path

from figures import FiguresError, decimals_of, write_csv
from plan import PLAN

REFERENCE_DATA = Path(__file__).resolve().parents[2] / "reference_data"


def main() -> int:
    """Runs the command line; returns its exit status."""
    parser = argparse.ArgumentParser(prog="import_figures", description="Rewrite reference_data/ from raw figures.")
    parser.add_argument("raw", type=Path, metavar="RAW_FOLDER", help="the folder that holds the raw CSV files")
    parser.add_argument("--only", nargs="+", metavar="ID", help="import these series alone (package/name)")
    options = parser.parse_args()
    try:
        decimals = decimals_of(REFERENCE_DATA)
        for series_id, recipe in PLAN.items():
            if options.only and series_id not in options.only:
                continue
            if series_id not in decimals:
                raise FiguresError(f"{series_id} has no entry in its datapackage.json; write one, with its decimals")
            rows = recipe(options.raw, decimals[series_id])
            write_csv(REFERENCE_DATA / f"{series_id}.csv", rows)
            print(f"{series_id}: {len(rows)} rows")
    except (FiguresError, OSError) as error:
        print(f"import_figures: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
