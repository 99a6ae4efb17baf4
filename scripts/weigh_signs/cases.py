"""News that is true, and the same with a slip in it: what each figure shows that its reading does not bear out."""

import random
import re
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from service.judge.doubt import doubted as folder
from service.judge.doubt.signs_weighed import signs_of
from service.model.report import Label
from service.pipeline import check
from service.read import read
from service.store import open_store

NEWS = Path(__file__).resolve().parents[2] / "tests" / "ground"
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_STORE = open_store(None)
_SLIPS_A_PASSAGE, _SLIPS_OF_WHOLE = 1, 8


@dataclass(frozen=True)
class Case:
    """A figure that fails.

    Attributes:
        passage: the number of the passage that it stands in, by which cases are held back together.
        whole: whether that is a whole news item, and no sentence or two.
        slip: whether a slip was put into it.
        code: that of the slip which would explain it, empty where none does.
        signs: what is seen of it, by the names of ``POINTS``.
    """

    passage: int
    whole: bool
    slip: bool
    code: str
    signs: Mapping[str, float]


def cases() -> Iterator[Case]:
    """All cases of all passages, the same each time."""
    chance = random.Random(1)
    for number, (passage, whole) in enumerate(_passages()):
        text = passage["text"]
        supported, failing = _checked(text, passage)
        yield from (Case(number, whole, False, code, signs) for code, signs in failing.values())
        for wrong, place in _with_slips(text, passage, supported, chance, whole=whole):
            _, now = _checked(wrong, passage)
            new = [one for key, one in now.items() if key not in failing and key[0] < place[1] and key[1] > place[0]]
            yield from (Case(number, whole, True, code, signs) for code, signs in new)


def _passages() -> Iterator[tuple[Mapping[str, Any], bool]]:
    for path in sorted(NEWS.rglob("*.toml")):
        whole = path.parent.name == "whole_news"
        if whole or "prose" in path.parts or path.name == "prose_innocent.toml":
            found = tomllib.loads(path.read_text("utf-8"))
            yield from ((passage, whole) for passage in (*found.get("passage", ()), *found.get("story", ())))


def _with_slips(
    text: str, passage: Mapping[str, Any], supported: list[tuple[int, int]], chance: random.Random, *, whole: bool
) -> Iterator[tuple[str, tuple[int, int]]]:
    """The text with one thing wrong, time and again, and where."""
    pairs = [(one["right"], one["wrong"]) for one in passage.get("planted", ())] + list(passage.get("wrong", ()))
    for right, wrong in pairs:
        at = text.index(right)
        yield text.replace(right, wrong, 1), (at, at + len(wrong))
    most = _SLIPS_OF_WHOLE if whole else _SLIPS_A_PASSAGE
    for start, end in chance.sample(supported, min(most, len(supported))):
        found = _NUMBER.search(text, start, end)
        if found is not None:
            at = chance.choice([n for n in range(found.start(), found.end()) if text[n].isdecimal()])
            digit = chance.choice([one for one in "123456789" if one != text[at]])
            yield text[:at] + digit + text[at + 1 :], (start, end)


def _checked(
    text: str, passage: Mapping[str, Any]
) -> tuple[list[tuple[int, int]], dict[tuple[int, int], tuple[str, Mapping[str, float]]]]:
    """Where figures are borne out, and what is seen of those that fail, by where they stand."""
    document = read(text, published=passage["published"], language=passage.get("language", "en-GB"))
    with _recorded() as failing:
        report = check(document, _STORE)
    borne_out = [(one.offset, one.offset + one.length) for one in report.findings if one.verdict is Label.SUPPORTED]
    places = {one.quote: (one.offset, one.offset + one.length) for one in report.findings}
    return borne_out, {places[quote]: told for quote, told in failing.items() if quote in places}


@contextmanager
def _recorded() -> Iterator[dict[str, tuple[str, Mapping[str, float]]]]:
    """What is seen of each figure that is doubted while this lasts, by its quote."""
    seen: dict[str, tuple[str, Mapping[str, float]]] = {}
    own = folder.doubted

    def doubted(verdict: Any, diagnosis: Any, witnesses: Any) -> Any:
        if verdict.label is Label.CONTRADICTED and verdict.trial is not None:
            claim = verdict.grounded.claim
            signs = {**signs_of(verdict, witnesses), **folder.told_by_rules(verdict, diagnosis, witnesses)}
            quote = claim.span.of(claim.block.text)
            seen[quote] = ("" if diagnosis is None else diagnosis.code, {k: float(v) for k, v in signs.items()})
        return own(verdict, diagnosis, witnesses)

    folder.doubted = doubted  # type: ignore[assignment]
    try:
        yield seen
    finally:
        folder.doubted = own
