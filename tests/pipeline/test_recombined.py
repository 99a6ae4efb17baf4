"""A strange sentence is never an error: clauses of the corpora put together anew, and passages cut short, are read."""

import re
from random import Random

import pytest

from tests.ground.test_prose import INNOCENT, PASSAGES
from tests.tables import checked, real_store

_CLAUSES = re.compile(r"(?<=[.!?,;])\s+|\s(?:and|but|while|after)\s")
CLAUSES = sorted({part for passage in (*PASSAGES, *INNOCENT) for part in _CLAUSES.split(passage["text"]) if part})
_JOINS = (" ", ", ", " and ", ", against ", " after ", ", or ", " (", ". It was ", "; ")


def _recombined(seed: int) -> str:
    drawn = Random(seed)
    parts = drawn.sample(CLAUSES, 5)
    return "".join(part + drawn.choice(_JOINS) for part in parts)


@pytest.mark.parametrize("seed", range(150))
def test_recombined(seed: int) -> None:
    text, day = _recombined(seed), PASSAGES[seed]["published"]
    report = checked(text, real_store(), day)
    assert all(text[f.offset : f.offset + f.length] == f.quote for f in report.findings)


_CUTS = ("", ",", " –", " (", ", which", ", who was,", ", when,", ", up")


@pytest.mark.parametrize("seed", range(150))
def test_cut_short(seed: int) -> None:
    drawn = Random(seed)
    passage = drawn.choice(PASSAGES)
    place = drawn.randrange(1, len(passage["text"]))
    text = passage["text"][:place] + drawn.choice(_CUTS) + drawn.choice(("", passage["text"][place:]))
    report = checked(text, real_store(), passage["published"])
    assert all(text[f.offset : f.offset + f.length] == f.quote for f in report.findings)
