"""Fits the points by which figures that fail are weighed (``service/judge/doubt/points.py``), and says what they do.

    python -m pip install --group fit
    python scripts/weigh_signs

Half of the cases are figures of true news that a reading does not bear out: whoever accuses them is wrong. The others
are figures of the same news into which a slip was put, by hand or by machine. The news is that of ``tests/ground``, and
what is printed first was not seen by the points that judge it (five folds, by passage). It takes some ten minutes.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from cases import cases
from fit import fitted, held_back


def main() -> None:
    """Collects the cases, fits the points, and prints both how they do and the table."""
    rows = list(cases())
    slips = sum(row.slip for row in rows)
    print(f"{len(rows) - slips} readings that true news does not bear out, {slips} slips\n")
    print("points   true figures accused   slips accused")
    for least, accused, found in held_back(rows):
        print(f"{least:6}   {accused:20.1%}   {found:13.1%}")
    print()
    for name, bounds, points in fitted(rows):
        print(f"{name:28} {' '.join(bounds):24} {', '.join(map(str, points))}")


if __name__ == "__main__":
    main()
