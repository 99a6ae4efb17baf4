"""quantulum3 on the public news benchmark, counted as we count ourselves.

    .venv-bench/bin/python scripts/score/peers.py NewsQuant.json

Its units are put into the benchmark's words as the benchmark's authors did; it reads a range as the mean of its ends,
and so the labels are read here, as in their table. It tells no change, and that measure is left out.
"""

import sys
import warnings
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from news import Case, Labelled, read_cases, score

_UNITS = {
    "dimensionless": "-",
    "unk": "-",
    "per cent": "percentage",
    "dollar dollar": "dollar",
    "united states dollar": "dollar",
    "tonne": "metric ton",
    "degree angle": "degree",
    "degree celsius": "celsius",
    "degree fahrenheit": "fahrenheit",
}


def main(arguments: Sequence[str]) -> int:
    """Prints the scores; returns the exit status."""
    if len(arguments) != 1:
        print("usage: peers.py NewsQuant.json", file=sys.stderr)
        return 2
    warnings.simplefilter("ignore")  # it warns of its optional classifier
    from quantulum3 import parser  # noqa: PLC0415  (only in the environment of the benchmarks)

    def read_sentence(text: str) -> list[Labelled]:
        return [
            Labelled(float(found.value), _UNITS.get(found.unit.name.lower(), found.unit.name.strip()), "=")
            for found in parser.parse(text)
        ]

    cases = [Case(case.text, tuple(map(_averaged, case.quantities))) for case in read_cases(Path(arguments[0]))]
    for measure, found in score(cases, read_sentence).items():
        if measure != "value+change":
            print(f"quantulum3 {measure:11} P {found.precision:.1f}  R {found.recall:.1f}  F1 {found.f1:.1f}")
    return 0


def _averaged(quantity: Labelled) -> Labelled:
    if isinstance(quantity.value, tuple):
        return replace(quantity, value=sum(quantity.value) / 2)
    return quantity


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
