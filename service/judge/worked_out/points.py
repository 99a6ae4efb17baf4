"""What each sign of a figure and of a working is worth: hundredths of a natural logarithm of the odds.

The table was fitted to true texts, of whose figures it is known which of those beside them give them
(``scripts/weigh_workings``); nobody writes it by hand. Each block of the file begins with what its signs are seen of,
"alone" or the name of a working; then come the signs, a line each with its points.
"""

import os
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from service.judge.worked_out.seen import Seen
from service.judge.worked_out.signs import Pairs, shown_of, signs_of_figure, signs_of_part, signs_of_working
from service.judge.worked_out.workings import Working

_FILE = os.path.join(os.path.dirname(__file__), "points.tsv")  # importlib.resources costs a tenth of a short check
ALONE = "alone"
"""The name under which the signs of a figure that stands by itself are filed."""
ANY = ""
"""The sign that all figures that stand by themselves have, and all workings of a name."""


@cache  # one table
def table() -> Mapping[str, Mapping[str, int]]:
    """The points by what a sign is seen of, and the sign; one that it does not hold is worth nothing."""
    with open(_FILE, encoding="utf-8") as file:
        blocks = file.read().strip("\n").split("\n\n")
    found = {}
    for block in blocks:
        name, _, lines = block.partition("\n")
        cells = lines.replace("\n", "\t").split("\t")
        found[name] = dict(zip(cells[::2], map(int, cells[1::2]), strict=True))
    return found


def signs_of(working: Working, seen: Seen, nth: int, told: Sequence[Seen]) -> list[str]:
    """All signs of a working of a figure: of the figure, of each part, and of how they stand to one another.

    Args:
        working: the working.
        seen: the figure.
        nth: how many other ways to work it out come before.
        told: all figures of the text.
    """
    parts = [sign for n, part in enumerate(shown_of(working), 1) for sign in _numbered(n, part)]
    return [ANY, *signs_of_figure(seen), *parts, *signs_of_working(working, seen, nth, _pairs(told))]


def _pairs(told: Sequence[Seen]) -> Pairs:
    return frozenset(one.rests_on for one in told)


class Scales:
    """The points of the figures of one text, of which each is looked at once.

    Args:
        told: its figures.
    """

    def __init__(self, told: Sequence[Seen]) -> None:
        self._pairs = _pairs(told)
        self._own: dict[int, list[str]] = {}
        self._parts: dict[tuple[int, int], list[str]] = {}
        self._worth: dict[tuple[int, int, str], int] = {}

    def odds(self, working: Working, seen: Seen, nth: int) -> int:
        """The points of a working of a figure over those of the figure standing alone.

        Args:
            working: the working.
            seen: the figure.
            nth: how many other ways to work it out come before.
        """
        own = signs_of_working(working, seen, nth, self._pairs)
        return self.odds_of_parts(working, seen) + _sum(working.name, own)

    def odds_of_parts(self, working: Working, seen: Seen) -> int:
        """The same without what is seen of how the figures stand to one another, which is soon known.

        Args:
            working: the working.
            seen: the figure.
        """
        name = working.name
        points = self._of_figure(seen, name) - self._of_figure(seen, ALONE)
        return points + sum(self._of_part(n, part, name) for n, part in enumerate(shown_of(working), 1))

    def _of_figure(self, seen: Seen, name: str) -> int:
        key = (0, seen.place, name)
        if key not in self._worth:
            signs = self._own.get(seen.place)
            if signs is None:
                signs = self._own[seen.place] = [ANY, *signs_of_figure(seen)]
            self._worth[key] = _sum(name, signs)
        return self._worth[key]

    def _of_part(self, n: int, part: Seen, name: str) -> int:
        key = (n, part.place, name)
        if key not in self._worth:
            signs = self._parts.get((n, part.place))
            if signs is None:
                signs = self._parts[n, part.place] = _numbered(n, part)
            self._worth[key] = _sum(name, signs)
        return self._worth[key]


def _numbered(n: int, part: Seen) -> list[str]:
    return [f"{n}. {sign}" for sign in signs_of_part(part)]


def _sum(name: str, signs: Iterable[str]) -> int:
    worth = table().get(name, {})
    return sum([worth[sign] for sign in signs if sign in worth])
