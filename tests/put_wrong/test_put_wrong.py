"""What is borne out has to be refuted once it is put wrong: a support that no figure could lose says nothing.

The figures of true stories that are borne out are put wrong in every way of ``ways.py``, one at a time. A share of
them has to be flagged, by the way: what is changed may be true as well ("5.25% in July" is, of August too), or may
leave open what is meant. ``python scripts/put_wrong`` counts them all, and shows those of which nothing is flagged.
"""

import tomllib
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import pytest

from service.model.report import Finding, Label
from tests.ground.test_whole_news import FLAGGED, FOLDER
from tests.put_wrong.ways import WAYS, Wrong
from tests.tables import checked, real_store

STEP = 24  # one story in so many
#: In a hundred put wrong, how many are flagged at least.
LEAST = {
    "a digit": 78,
    "digits turned": 91,
    "another figure": 73,
    "another month": 77,
    "another year": 74,
    "points for per cent": 78,
    "another scale": 80,
    "a bound turned": 75,
    "another fraction": 58,
    "another multiple": 80,
    "the other way": 87,
}


class Tried(NamedTuple):
    """A figure put wrong."""

    way: str
    told: dict[str, Any]
    finding: Finding
    wrong: Wrong
    found: tuple[Finding, ...]

    @property
    def flagged(self) -> bool:
        """Whether anything of the text is flagged."""
        return any(one.verdict in FLAGGED for one in self.found)


def stories(step: int = STEP, first: int = 0) -> list[dict[str, Any]]:
    """The true stories of ``tests/ground/whole_news``, one in so many."""
    files = sorted(FOLDER.glob("stories_*.toml"))
    told = [story for file in files for story in tomllib.loads(file.read_text("utf-8"))["story"]]
    return told[first::step]


def tried(told: dict[str, Any]) -> Iterator[Tried]:
    """The figures of a story that are borne out, each put wrong in every way; none where one is accused as it is."""
    text, found = told["text"], _found(told["text"], told)
    if any(one.verdict in FLAGGED for one in found):
        return
    quotes = [one.quote for one in found]
    for finding in found:
        if finding.verdict is Label.SUPPORTED:
            for name, way in WAYS.items():
                for wrong in way(text, finding, quotes):
                    changed = text[: wrong.start] + wrong.put + text[wrong.end :]
                    yield Tried(name, told, finding, wrong, _found(changed, told))


def _found(text: str, told: dict[str, Any]) -> tuple[Finding, ...]:
    language = told.get("language", "en-GB")
    return tuple(checked(text, real_store(), told["published"], language=language).findings)


@cache
def counted() -> dict[str, tuple[int, int]]:
    """How many figures were put wrong in each way, and in how many of them something is flagged."""
    counts = dict.fromkeys(WAYS, (0, 0))
    for told in stories():
        for one in tried(told):
            put, flagged = counts[one.way]
            counts[one.way] = (put + 1, flagged + one.flagged)
    return counts


@pytest.mark.parametrize("way", WAYS)
def test_what_is_put_wrong_is_flagged(way: str) -> None:
    put, flagged = counted()[way]
    assert put > 0
    assert flagged * 100 >= LEAST[way] * put, (way, flagged, put)
