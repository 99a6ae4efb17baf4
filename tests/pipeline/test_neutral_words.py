"""Words that say nothing of a figure leave its reading as it is, wherever they stand.

A share of the passages of ``tests/ground/prose`` is written once more with a linking word behind a verb of being, with
who says it in the middle of a clause, with what goes on behind a sentence, with what fills it out, or with "per cent"
for the sign. What was read before is read then, and
nothing else is accused.
"""

import re
from binascii import crc32
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest

from service.model.report import Label
from tests.ground.test_prose import CHECKED, PASSAGES, findings

_EACH = 29  # of so many passages one is written anew, whichever others stand beside it
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_BEING = re.compile(r"\b(?:is|was|are|were)\b(?= (?:\d|up|down|more|less|higher|lower|about|just|fewer|£|\$))")
_BEFORE_MONTH = re.compile(rf"(?<=\d%) (?=in (?:{_MONTHS})\b)")
_END = re.compile(r"(?<=[a-z0-9%])\.(?= [A-Z]|$)")

_OPENING = re.compile(r"^(?:The|A|In|On|It|There) ")
_SIGN = re.compile(r"(?<=\d)%")

Words = Callable[[str], str]


def _behind(place: re.Pattern[str], words: str) -> Words:
    return lambda text: place.sub(lambda found: f"{found[0]} {words}", text, count=1)


def _at(place: re.Pattern[str], words: str) -> Words:
    return lambda text: place.sub(words, text, count=1)


NEUTRAL: Mapping[str, Words] = {
    **{word: _behind(_BEING, word) for word in ("nonetheless", "nevertheless", "actually", "as a result")},
    "officials said": _at(_BEFORE_MONTH, ", officials said, "),
    "statisticians reckon": _at(_BEFORE_MONTH, ", statisticians reckon, "),
    "according to official figures": _at(_END, ", according to official figures."),
    "the latest data shows": _at(_END, ", the latest data shows."),
    "a surprise to many": _at(_END, ", a surprise to many."),
    "to the surprise of many": _at(_END, " – to the surprise of many."),
    "which ministers welcomed": _at(_END, ", which ministers welcomed."),
    "in fact": lambda text: _OPENING.sub(lambda found: f"In fact, {found[0].lower()}", text),
    "per cent": lambda text: _SIGN.sub(" per cent", text),
}


def _cases() -> Iterator[tuple[Mapping[str, Any], str]]:
    for passage in (one for one in PASSAGES if crc32(one["text"].encode()) % _EACH == 0):
        yield from ((passage, name) for name, say in NEUTRAL.items() if say(passage["text"]) != passage["text"])


@pytest.mark.parametrize(
    ("passage", "name"), [*_cases()], ids=lambda one: one if isinstance(one, str) else one["text"][:50]
)
def test_neutral_words(passage: Mapping[str, Any], name: str) -> None:
    before, after = findings(passage["text"], passage), findings(NEUTRAL[name](passage["text"]), passage)
    read = {_SIGN.sub(" per cent", one.quote).replace(f" {name}", "") for one in after if one.verdict in CHECKED}
    held = [one.quote for one in before if one.verdict in CHECKED and any(map(str.isdecimal, one.quote))]
    assert {_SIGN.sub(" per cent", quote).replace(f" {name}", "") for quote in held} <= read
    accused = [one.quote for one in after if one.verdict is Label.CONTRADICTED]
    assert len(accused) <= sum(one.verdict is Label.CONTRADICTED for one in before), accused
