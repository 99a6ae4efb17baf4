"""Extraction of quantities against NewsQuant, the public news benchmark of the CQE paper.

Almasian, Kazakova, Göldner, Gertz: "CQE: A Comprehensive Quantity Extractor", EMNLP 2023. Its file has 590 sentences
with 904 quantities, each with a value (``4-5`` for a range), a normalised unit and a change (``=``, ``~``, ``>``,
``<``, ``up``, ``down``). Scored as its authors do: a quantity counts where its value is found in the sentence, where
value and normalised unit are, and where value and change are; precision over what was reported, recall over what is
labelled.
The file states no licence, so that it is read from where its user keeps it and no sentence of it is kept here.
"""

import json
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

Value = float | tuple[float, float]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A quantity as labelled or as read: its value or the ends of its range, its unit in words, its change sign."""

    value: Value
    unit: str
    change: str


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence of the benchmark and its quantities."""

    text: str
    quantities: tuple[Labelled, ...]


@dataclass(frozen=True, slots=True)
class Scores:
    """Precision, recall and their harmonic mean, each from 0 to 100."""

    precision: float
    recall: float
    f1: float


Reader = Callable[[str], Sequence[Labelled]]
MEASURES = ("value", "value+unit", "value+change", "value+thing")


def read_cases(path: Path) -> list[Case]:
    """The sentences of ``NewsQuant.json``."""
    return [
        Case(row["text"], tuple(_labelled(quantity) for quantity in row["quantities"]))
        for row in json.loads(path.read_text(encoding="utf-8"))
    ]


def score(cases: Sequence[Case], read: Reader) -> dict[str, Scores]:
    """The measures over all cases; ``value+thing`` asks of a counted noun only the noun, not the words with it."""
    hits = dict.fromkeys(MEASURES, 0)
    labelled = reported = 0
    for case in cases:
        found = list(read(case.text))
        labelled += len(case.quantities)
        reported += len(found)
        for measure, agreeing in agreements(case.quantities, found).items():
            hits[measure] += agreeing
    return {measure: _scores(agreeing, reported, labelled) for measure, agreeing in hits.items()}


def agreements(wanted: Sequence[Labelled], found: Sequence[Labelled]) -> dict[str, int]:
    """How many labelled quantities were read alike; each reading stands for one label, the best fit first."""
    return {
        "value": _paired(wanted, found, lambda want, got: True),
        "value+unit": _paired(wanted, found, lambda want, got: want.unit.lower() == got.unit.lower()),
        "value+change": _paired(wanted, found, lambda want, got: want.change == got.change),
        "value+thing": _paired(wanted, found, lambda want, got: _thing(got.unit) in (_thing(want.unit), *_words(want))),
    }


def score_as_authors(cases: Sequence[Case], read: Reader) -> dict[str, Scores]:
    """The measures as the program of the benchmark's authors counts them.

    It goes through the labels and for each through the readings, in the order of their units, up to the first with the
    value and the unit, which alone is then used up. A reading with the value but another unit stays for the next label,
    and a label is counted for every reading of its value that it meets: for the value up to the number of labels of the
    sentence, for the change without bound. So a sentence that says a number twice may count once too often.
    """
    hits = dict.fromkeys(MEASURES[:3], 0)
    labelled = reported = 0
    for case in cases:
        found = sorted(read(case.text), key=lambda got: got.unit)
        labelled += len(case.quantities)
        reported += len(found)
        left = len(case.quantities)
        for want in sorted(case.quantities, key=lambda want: want.unit):
            for got in tuple(found):
                if not same_value(want.value, got.value):
                    continue
                hits["value"] += left > 0
                left -= left > 0
                hits["value+change"] += want.change == got.change
                if want.unit.lower() == got.unit.lower():
                    hits["value+unit"] += 1
                    found.remove(got)
                    break
    return {measure: _scores(agreeing, reported, labelled) for measure, agreeing in hits.items()}


def same_value(one: Value, other: Value) -> bool:
    """Equal to one part in 100,000, both ends of a range; a fraction to the four decimals that our list has of it."""
    if isinstance(one, tuple) and isinstance(other, tuple):
        return same_value(one[0], other[0]) and same_value(one[1], other[1])
    if isinstance(one, tuple) or isinstance(other, tuple):
        return False
    fraction = 0.01 < one < 1 and round(one, 4) == round(other, 4)
    return fraction or math.isclose(one, other, rel_tol=1e-5, abs_tol=1e-8)


def _labelled(row: dict[str, str]) -> Labelled:
    return Labelled(_value(row["value"]), row["normalized_unit"].strip(), row["change"].strip())


def _value(written: str) -> Value:
    low, dash, high = written.lower().partition("-")
    if low and dash and not low.endswith("e"):
        return float(low), float(high)
    return float(written)


def _thing(unit: str) -> str:
    """The last word of a unit, rates and shares aside."""
    return unit.lower().removeprefix("% ").partition(" per ")[0].removesuffix(" of age").split(" ")[-1]


def _words(label: Labelled) -> list[str]:
    """The words of a label, which goes on behind its noun at times: "people responsible creation"."""
    return label.unit.lower().removeprefix("% ").partition(" per ")[0].split()


def _paired(wanted: Sequence[Labelled], found: Sequence[Labelled], fits: Callable[[Labelled, Labelled], bool]) -> int:
    left, count = list(found), 0
    for want in wanted:
        for got in left:
            if same_value(want.value, got.value) and fits(want, got):
                left.remove(got)
                count += 1
                break
    return count


def _scores(hits: int, reported: int, labelled: int) -> Scores:
    precision, recall = hits / max(reported, 1), hits / max(labelled, 1)
    f1 = 2 * precision * recall / (precision + recall) if hits else 0.0
    return Scores(precision * 100, recall * 100, f1 * 100)
