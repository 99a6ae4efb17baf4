"""Fits the points by which workings are weighed (``service/judge/worked_out/points.tsv``), and says what they do.

    python -m pip install --group fit
    python scripts/weigh_workings

The cases are the figures of true texts: those of ``tests/ground``, ``tests/judge/worked_out/texts``,
``tests/claims_self`` and ``tests/pipeline/articles``. From which of the figures beside it a figure was worked out, its
value tells. What is printed first was not seen by the points that judge it (three folds, by file); the bounds by which
it judges are those of ``refuting.py``. It takes an hour, and 8 GB.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from cases import collected
from fit import fitted, held_back

TABLE = Path(__file__).resolve().parents[2] / "service" / "judge" / "worked_out" / "points.tsv"


def main() -> None:
    """Collects the cases, fits the points, prints how they do and writes the table."""
    cases = collected()
    print(f"{len(cases)} figures, of which {sum(any(one.holds) for one in cases)} are given by others\n")
    print("working         true figures accused   slips accused")
    for name, accused, slips, found in held_back(cases):
        print(f"{name:14}  {accused:20}   {found:6} of {slips}")
    points = fitted(cases)
    blocks: dict[str, list[str]] = {}
    for (name, sign), worth in sorted(points.items()):
        blocks.setdefault(name, [name]).append(f"{sign}\t{worth}")
    TABLE.write_text("\n\n".join(map("\n".join, blocks.values())) + "\n", "utf-8")
    print(f"\n{len(points)} signs")


if __name__ == "__main__":
    main()
