"""How much the signs of an accusation speak for it: the sum of small trees, each of which asks three of them.

The trees were fitted to accusations of which it is known whether they were right (``scripts/weigh_company``,
docs/adr/0014-accusations-weighed-by-their-company.md); nobody writes them by hand.
"""

import json
import os
from functools import cache

from service.hints import Any
from service.judge.company.signs import Signs

_FILE = os.path.join(os.path.dirname(__file__), "trees.json")  # importlib.resources costs as much as reading it
Tree = Any
"""Points; or a list of a sign, a bound, the tree for up to that much of the sign, and the tree for more."""


@cache  # one file
def trees() -> list[Tree]:
    """The trees that are summed; what they hold are thousandths of a natural logarithm of the odds."""
    with open(_FILE, encoding="utf-8") as file:
        found: list[Tree] = json.load(file)
    return found


def points_of(signs: Signs) -> int:
    """The points of an accusation: above nought for one that is likely right.

    Args:
        signs: its signs.
    """
    return sum(_points(tree, signs) for tree in trees())


def _points(tree: Tree, signs: Signs) -> int:
    while isinstance(tree, list):
        name, bound, up_to, beyond = tree
        tree = up_to if signs.get(name, 0.0) <= bound else beyond
    points: int = tree
    return points
