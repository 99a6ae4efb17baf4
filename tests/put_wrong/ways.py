"""Ways to put a figure wrong that news goes wrong in: a digit, two digits turned about, another figure, month or year,
points for per cent, millions for billions, a bound, a fraction or a multiple in words, the direction.

Each way is a function of a text, of what was found of one figure in it, and of the other figures of the text, and gives
the pieces of text that would be wrong, at most one for most texts. What is chosen is the same each time.
"""

import re
from calendar import month_name
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple
from zlib import crc32

from service.model.report import Finding


class Wrong(NamedTuple):
    """A piece of a text, and what would be wrong in its place."""

    start: int
    end: int
    put: str


Way = Callable[[str, Finding, Sequence[str]], Iterator[Wrong]]

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_YEAR = re.compile(r"\b20[012]\d\b")
_MONTHS = month_name[1:]
_MONTH = re.compile("|".join(_MONTHS))
_LIKE = 3  # times that another figure of like size may be as large, or as small
_APART = 0.04  # share by which it differs
_BESIDE = 30  # characters between a figure and a word that goes with it
_DATED = frozenset(["level", "percent_change", "rank", "threshold", "total", "average"])
_COMPARED = frozenset(["percent_change", "point_change", "difference", "multiple", "comparison"])
_FRACTIONS = {
    "a tenth": 10, "a fifth": 20, "a quarter": 25, "a third": 33, "two-fifths": 40, "half": 50, "three-fifths": 60,
    "two-thirds": 67, "three-quarters": 75, "four-fifths": 80,
}  # fmt: skip
_FAR = 1.45  # times that another fraction is as large
_MULTIPLES = {
    "twice": "four times", "double": "four times", "doubled": "quadrupled", "trebled": "quintupled",
    "tripled": "quintupled", "three times": "five times", "four times": "seven times", "five times": "nine times",
    "six times": "ten times",
}  # fmt: skip
_BOUNDS = {
    "just over": "just under", "just under": "just over", "more than": "fewer than", "fewer than": "more than",
    "less than": "more than", "close to": "well over", "over": "under", "under": "over", "nearly": "more than",
    "almost": "more than",
}  # fmt: skip
_TURNED = {
    "rose": "fell", "risen": "fallen", "rise": "fall", "rising": "falling", "up": "down", "higher": "lower",
    "more": "fewer", "increase": "decrease", "increased": "decreased", "grew": "shrank", "growth": "decline",
    "above": "below", "climbed": "dropped", "jumped": "plunged", "gained": "lost", "faster": "slower",
    "cheaper": "dearer", "eased": "quickened", "cut": "raised",
}  # fmt: skip
_OPPOSITES = {**_TURNED, **{other: one for one, other in _TURNED.items()}, "less": "more", "drop": "jump"}
_SCALES = {"million": "billion", "billion": "million"}


def _any_of(choices: Sequence[str], told: str) -> str:
    return choices[crc32(told.encode()) % len(choices)]


def _number(told: str) -> float:
    found = _NUMBER.search(told)
    return float(found[0].replace(",", "")) if found else 0.0


def _sentence(text: str, finding: Finding) -> tuple[int, int]:
    """Where the sentence of a figure begins and ends."""
    end = finding.offset + finding.length
    stops = [at for at in (text.find(". ", end), text.find("\n", end)) if at >= 0]
    return max(text.rfind(". ", 0, finding.offset), text.rfind("\n", 0, finding.offset)) + 1, min(
        stops, default=len(text)
    )


def _nearest(pattern: re.Pattern[str], text: str, finding: Finding) -> re.Match[str] | None:
    """What is found nearest to a figure in its sentence."""
    start, end = finding.offset, finding.offset + finding.length
    found = [*pattern.finditer(text, *_sentence(text, finding))]
    return min(found, key=lambda one: min(abs(one.start() - end), abs(one.end() - start)), default=None)


def _is_beside(found: re.Match[str], finding: Finding) -> bool:
    end = finding.offset + finding.length
    return min(abs(found.start() - end), abs(found.end() - finding.offset)) < _BESIDE


def a_digit(text: str, finding: Finding, _: Sequence[str]) -> Iterator[Wrong]:
    """ "24,830" as "25,830" or "27,830": the first digit one more or less, or the second three."""
    found = _NUMBER.search(finding.quote)
    if found is None or _YEAR.fullmatch(finding.quote):
        return
    places = [n for n, sign in enumerate(found[0]) if sign.isdecimal()][:2]
    at = places[crc32(finding.quote.encode()) % len(places)]
    digit = int(found[0][at])
    other = (digit + 1 if digit < 9 else 8) if at == 0 else (digit + 3) % 10
    place = finding.offset + found.start() + at
    if text[place] == found[0][at]:
        yield Wrong(place, place + 1, str(other))


def digits_turned(text: str, finding: Finding, _: Sequence[str]) -> Iterator[Wrong]:
    """ "24,830" as "42,830"."""
    found = _NUMBER.search(finding.quote)
    if found is None or _YEAR.fullmatch(finding.quote):
        return
    places = [n for n, sign in enumerate(found[0]) if sign.isdecimal()][:2]
    if len(places) > 1 and found[0][places[1]] not in ("0", found[0][places[0]]):
        first, second = places
        put = found[0][second] + found[0][first + 1 : second] + found[0][first]
        start = finding.offset + found.start() + first
        if text[start : start + len(put)] == found[0][first : second + 1]:
            yield Wrong(start, start + len(put), put)


def another_figure(text: str, finding: Finding, others: Sequence[str]) -> Iterator[Wrong]:
    """Another figure of the text, written alike and of like size."""
    own, form = _number(finding.quote), _NUMBER.sub("#", finding.quote)
    like = [
        one
        for one in others
        if own and _NUMBER.sub("#", one) == form and 1 / _LIKE <= _number(one) / own <= _LIKE
        and abs(_number(one) / own - 1) > _APART
    ]  # fmt: skip
    if like and finding.quote in text[finding.offset :][: finding.length]:
        yield Wrong(finding.offset, finding.offset + finding.length, _any_of(like, text + finding.quote))


def another_month(text: str, finding: Finding, _: Sequence[str]) -> Iterator[Wrong]:
    """The month nearest to a level, one to three months earlier."""
    found = _nearest(_MONTH, text, finding) if finding.kind == "level" else None
    if found is not None:
        back = 1 + crc32(finding.quote.encode()) % 3
        yield Wrong(found.start(), found.end(), _MONTHS[(_MONTHS.index(found[0]) - back) % len(_MONTHS)])


def another_year(text: str, finding: Finding, _: Sequence[str]) -> Iterator[Wrong]:
    """The year beside a figure, one or two years earlier."""
    found = _nearest(_YEAR, text, finding) if finding.kind in _DATED else None
    if found is not None and _is_beside(found, finding):
        yield Wrong(found.start(), found.end(), str(int(found[0]) - 1 - crc32(finding.quote.encode()) % 2))


def points_for_percent(text: str, finding: Finding, _: Sequence[str]) -> Iterator[Wrong]:
    """ "2%" of change as "2 percentage points", and the reverse."""
    start, end = finding.offset, finding.offset + finding.length
    points = re.search(r"( percentage)? points?$", finding.quote)
    if finding.kind == "percent_change" and re.search(r"\d%$", text[start:end]):
        yield Wrong(end - 1, end, " percentage points")
    elif finding.kind == "point_change" and points is not None and text[start:end] == finding.quote:
        yield Wrong(start + points.start(), end, " per cent")


def another_scale(text: str, finding: Finding, _: Sequence[str]) -> Iterator[Wrong]:
    """Millions for billions."""
    found = re.compile("|".join(_SCALES)).search(text, finding.offset, finding.offset + finding.length)
    if found is not None:
        yield Wrong(found.start(), found.end(), _SCALES[found[0]])


def a_bound_turned(text: str, finding: Finding, _: Sequence[str]) -> Iterator[Wrong]:
    """ "Nearly 5%" as "more than 5%"."""
    words = "|".join(sorted(_BOUNDS, key=len, reverse=True))
    found = re.compile(rf"(?i)\b(?:{words})\b(?= (?:an? |the )?)").search(
        text, max(0, finding.offset - 14), finding.offset + 12
    )
    if found is not None and found.end() + 5 >= finding.offset:
        yield Wrong(found.start(), found.end(), _BOUNDS[found[0].lower()])


def another_fraction(text: str, finding: Finding, _: Sequence[str]) -> Iterator[Wrong]:
    """ "A third" as "two-thirds"."""
    names = "|".join(sorted(_FRACTIONS, key=len, reverse=True))
    found = re.compile(rf"(?i)\b(?:{names})\b").search(text, finding.offset, finding.offset + finding.length)
    if found is not None:
        own = _FRACTIONS[found[0].lower()]
        far = [name for name, size in _FRACTIONS.items() if max(size, own) >= _FAR * min(size, own)]
        yield Wrong(found.start(), found.end(), _any_of(far, text))


def another_multiple(text: str, finding: Finding, _: Sequence[str]) -> Iterator[Wrong]:
    """ "Doubled" as "quadrupled"."""
    names = "|".join(sorted(_MULTIPLES, key=len, reverse=True))
    found = re.compile(rf"(?i)\b(?:{names})\b").search(text, finding.offset, finding.offset + finding.length)
    if found is not None:
        yield Wrong(found.start(), found.end(), _MULTIPLES[found[0].lower()])


def the_other_way(text: str, finding: Finding, _: Sequence[str]) -> Iterator[Wrong]:
    """ "Rose by 2%" as "fell by 2%": the word of change nearest to what is compared."""
    found = _nearest(_WORDS_OF_CHANGE, text, finding) if finding.kind in _COMPARED else None
    if found is not None and _is_beside(found, finding):
        yield Wrong(found.start(), found.end(), _OPPOSITES[found[0]])


_WORDS_OF_CHANGE = re.compile(rf"\b(?:{'|'.join(_OPPOSITES)})\b")

WAYS: Mapping[str, Way] = {
    "a digit": a_digit,
    "digits turned": digits_turned,
    "another figure": another_figure,
    "another month": another_month,
    "another year": another_year,
    "points for per cent": points_for_percent,
    "another scale": another_scale,
    "a bound turned": a_bound_turned,
    "another fraction": another_fraction,
    "another multiple": another_multiple,
    "the other way": the_other_way,
}
"""The ways by what is put wrong."""
