"""Puts every figure of true stories wrong that is borne out, in every way, and says how many of them are flagged.

    python scripts/put_wrong [--show WAY] [--step N] [--first N]

One story in N is taken, from the first-th on. With ``--show`` those put wrong in one way are printed of which nothing
is flagged, each with what is wrong in brackets. All stories take some ten minutes.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.put_wrong.test_put_wrong import Tried, stories, tried
from tests.put_wrong.ways import WAYS

_EVERY = 50  # stories between two lines of progress


def main() -> None:
    """Tries the stories, and prints the table and what was asked for."""
    parser = argparse.ArgumentParser(prog="put_wrong", description="How many figures put wrong are flagged.")
    parser.add_argument("--show", choices=[*WAYS], help="print those of this way of which nothing is flagged")
    parser.add_argument("--step", type=int, default=1, help="take one story in so many (1)")
    parser.add_argument("--first", type=int, default=0, help="from which on (0)")
    asked = parser.parse_args()
    put: Counter[str] = Counter()
    flagged: Counter[str] = Counter()
    told = stories(asked.step, asked.first)
    for nth, story in enumerate(told, 1):
        for one in tried(story):
            put[one.way] += 1
            flagged[one.way] += one.flagged
            if one.way == asked.show and not one.flagged:
                print(_shown(one))
        if nth % _EVERY == 0:
            print(f"{nth} of {len(told)} stories", file=sys.stderr)
    print("way                     put wrong   flagged")
    for way in WAYS:
        share = f"{flagged[way] / put[way]:.1%}" if put[way] else "–"
        print(f"{way:22}   {put[way]:9,}   {share:>7}")


def _shown(one: Tried) -> str:
    text, (start, end, put) = one.told["text"].replace("\n", " "), one.wrong
    return f"{one.told['published']} {text[:start]}[{text[start:end]} → {put}]{text[end:]}\n"


if __name__ == "__main__":
    main()
