"""What each sign of a figure and of a working is worth: hundredths of a natural logarithm of the odds.

The table was fitted to true texts, of whose figures it is known which of those beside them give them
(``scripts/weigh_workings``); nobody writes it by hand.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

ALONE = "alone"
"""The name under which the signs of a figure that stands by itself are filed."""


@cache  # one table
def table() -> Mapping[str, int]:
    """The points by sign; a sign that it does not hold is worth nothing."""
    lines = files("service.judge.worked_out").joinpath("points.tsv").read_text("utf-8").splitlines()
    return {sign: int(points) for sign, _, points in (line.rpartition("\t") for line in lines if line)}


def points_of(signs: Iterable[str]) -> int:
    """The sum of the points of some signs."""
    worth = table()
    return sum(worth[sign] for sign in signs if sign in worth)
