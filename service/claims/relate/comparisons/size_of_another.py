"""How many times as large as another that is called by its name: "six times the size of Germany's", of its $4.5tn."""

from collections.abc import Iterator, Sequence

from service.claims.relate.meant.sight import of_one_sort
from service.claims.relate.quoted import figure_of
from service.claims.scene import NO_COUNTS, Scene, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES, Form

_FORMS = frozenset([Form.MULTIPLE, Form.FRACTION])
_LARGE = frozenset(["large", "big", "much", "many", "high"])
_LEADS = (("the", "size", "of"), ("that", "of"), ("those", "of"), ("what",))
_OWNING = frozenset(["'s", "’s"])
_ENDING = frozenset([".", ",", ";", ")", "–", "—", "and", "but", "do", "does", "did", "has", "had"])
_ARTICLES = frozenset(["the", "its", "their", "in", "for"])
_NAME = 3  # words of "the United States"


def size_of_other(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The level right before such a multiple, and the one that was told of the name behind it.

    Args:
        scene: the sentence.
        at: the multiple.
        before: the sentence before.
    """
    claim = scene.row[at]
    if claim.quantity is None or claim.quantity.form not in _FORMS or not at or not scene.is_count(at - 1):
        return None
    name = _name_behind(scene.words(at + 1))
    now = scene.row[at - 1]
    if not name or now.is_base or name in scene.words(at - 1)[-_NAME:]:
        return None
    told = [*_told_of(name, before, len(before.row)), *_told_of(name, scene, at - 1)]
    if len(told) != 1 or not of_one_sort(now, told[0]) or unit_of(told[0]) in NO_COUNTS:
        return None
    priced = unit_of(now) in CURRENCIES, unit_of(told[0]) in CURRENCIES
    return (figure_of(now), figure_of(told[0])) if priced[0] is priced[1] else None


def _name_behind(words: Sequence[str]) -> str:
    """The last word of "the size of Germany's", "as large as the United Kingdom"; empty where none ends its clause."""
    led = next((len(lead) for lead in _LEADS if (*words[: len(lead)],) == lead), 0)
    if words[:1] == ["as"] and words[2:3] == ["as"] and words[1] in _LARGE:
        led = len(("as", "large", "as"))
    if not led:
        return ""
    name = [word for word in [*words[led:], "."] if word not in _ARTICLES][: _NAME + 2]
    end = next((n for n, word in enumerate(name) if word in _OWNING or word in _ENDING), 0)
    owned = name[end] in _OWNING
    closed = {*name[end + owned : end + owned + 1]} <= _ENDING
    return name[end - 1] if end and closed and name[end - 1].isalpha() else ""


def _told_of(name: str, scene: Scene, past: int) -> Iterator[Claim]:
    """The levels among the first of a sentence that a name leads to: "Germany's GDP was $4.46tn, India's $3.55tn"."""
    for n in range(past):
        words = scene.words(n)
        if scene.is_count(n) and name in words and not scene.row[n].is_base:
            yield scene.row[n]
