"""Fits the trees by which accusations are weighed (``service/judge/company/trees.json``), and says what they do.

    python -m pip install --group fit
    python scripts/weigh_company

``cases.csv.gz`` holds what was seen of 21,000 accusations: those of true figures in real news, made by the rules as
they stood on six days before that news was first read, and those of figures that were printed wrong, or into which a
slip was put, in the same news, in stories and in sentences. It has no text. What is printed was not seen by the trees
that judge it (six folds, by text). It takes two minutes.
"""

import csv
import gzip
import io
import json
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from fit import RIGHT, WRONG, fitted, held_back

HERE = Path(__file__).resolve().parent
TREES = HERE.parents[1] / "service" / "judge" / "company" / "trees.json"
_LEAST = (-2000, -1750, -1500, -1300, -1150, -1000, -750, -500)


def main() -> None:
    """Reads the cases, prints how trees do on texts that they were not fitted to, and writes those fitted to all."""
    rows = list(csv.DictReader(io.StringIO(gzip.decompress((HERE / "cases.csv.gz").read_bytes()).decode())))
    sources, texts = [row.pop("source") for row in rows], [row.pop("text") for row in rows]
    names = list(rows[0])
    values = np.array([[float(row[name] or 0) for name in names] for row in rows], dtype=np.float32)
    points = held_back(values, sources, texts)
    print("share of accusations withheld, by the points that they must have:")
    print(f"{'':28}" + "".join(f"{least:8}" for least in _LEAST))
    told = np.array(sources)
    for source in (*WRONG, *RIGHT):
        shares = [float((points[told == source] < least).mean()) for least in _LEAST]
        print(f"{source:28}" + "".join(f"{share:8.1%}" for share in shares))
    trees = fitted(values, sources, names)
    TREES.write_text("[\n" + ",\n".join(json.dumps(tree) for tree in trees) + "\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()
