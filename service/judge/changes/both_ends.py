"""Moves told with both their ends, the verb before them: "has been cut by the Bank of England from 5 to 4.75 per cent".

What is said of one end alone is looked for right before it (``comparison_words.py``); of two, the verb may have an
object or an agent behind it, as long as no other figure and no other move is told between.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.extract.areas.areas import find_areas
from service.extract.changes import change_of
from service.extract.periods.words import WEEKDAYS
from service.judge.changes.verb_direction import is_measure
from service.model.calendar import MONTHS
from service.model.claims import Claim
from service.model.quantities import Direction
from service.model.series import Series
from service.model.tokens import Token

_LEVELS = frozenset(["level", "average"])
_LEADING = frozenset("to just only about around".split())
_LEADING_ON = _LEADING | frozenset("in of on at the end start beginning".split())
_MARKS = frozenset([",", ";", ":", "(", ")", "–", "—", "and", "but", "while", "as", "when", "after", "before", "which"])
#: What follows a verb of change that is not itself the subject of another: "falling prices took the rate from".
_FOLLOWING = frozenset("by the its their his a an in of again further on".split())
_AGENTS = 9  # words from a verb to "from"
#: What may stand beside the measure, its days and whoever sets it: another verb may have another subject.
_LIGHT = _FOLLOWING | frozenset(
    "'s ’s this that last month year quarter week today yesterday at for to annual overall main official key benchmark"
    " base interest rate rates price number figure level count total members policymakers policy committee central"
    " makers bank chancellor governor regulator ministers first second third fourth time meeting once more row"
    " since".split()
)
_DETERMINING = frozenset("a an the its their this that 's ’s his".split())
_OWNING = frozenset(["'s", "’s"])
_REACH = 3  # words of "a sharp further fall"
_BEING = frozenset("is was stands stood remains came".split())
_REACHING = frozenset("at now in still just".split())
_OF = frozenset(["in", "of"])  # what a noun of change belongs to
_ENDS = frozenset("peak high low trough record".split())  # "from a peak of 11.1% to 2%"
_DENYING = frozenset("no not never without despite".split())


def moves_between(row: Sequence[Claim], series: Sequence[Series | None]) -> Iterator[tuple[int, int, Direction]]:
    """Which figures of a sentence are told as the ends of a move, the base first, and which way it is said to go.

    Args:
        row: the figures of the sentence in order.
        series: what each is of, None where that is not known.
    """
    for at, (base, now) in enumerate(pairwise(row)):
        way = _way_between(base, now, series[at])
        if way is not None:
            yield at, at + 1, way


def _way_between(base: Claim, now: Claim, series: Series | None) -> Direction | None:
    if base.quantity is None or now.quantity is None or base.kind not in _LEVELS or now.kind not in _LEVELS:
        return None
    own = None if base.period is None else base.period.span
    told = [one for one in base.sentence.tokens if one.end <= base.quantity.span.start]
    told = [one for one in told if own is None or not own.start <= one.start < own.end]
    words = [one.lower for one in told]
    possessed = words[-1:] != [] and words[-1] in _OWNING
    words = words[:-1] if possessed else words  # "rose from May's 3.1% to 3.3%"
    end = _led_from(words)
    if end > 0 and _is_aside(words[:end], base, now):
        aside = change_of(words[end - 1])
        return None if aside is None else aside.direction
    if end < 0 or not _leads(base, now):
        return None
    begins = _mark(words[:end]) + 1
    clause = words[begins:end]
    moved = [(n, change) for n, word in enumerate(clause) if (change := change_of(word)) is not None]
    if not moved or not _DENYING.isdisjoint(base.sentence.words):
        return None
    at, change = moved[-1]
    rest = told[begins + at + 1 : end]
    alone = len({change.direction for _, change in moved}) == 1 or [one.lower for one in rest[:1]] == ["in"]
    if not alone or (rest and change.part == "more") or len(rest) > _AGENTS:
        return None  # but "dearer fuel was behind the fall in inflation from 2.9% to 2.6%"
    if not rest:  # right before "from" it is seen by the words that lead to one end
        return change.direction if possessed or words[-1] != "from" else None
    noun = change_of(clause[at], "noun") is not None and not _DETERMINING.isdisjoint(clause[max(0, at - _REACH) : at])
    if noun and rest[0].lower not in _OF:
        return None  # "the fall by the pound took inflation from 2.9% to 3.1%"
    if rest[0].lower in _OF and series is not None and is_measure(rest[1:], base.sentence, series):
        return change.direction
    named = frozenset(() if clause[at].endswith("ing") or not base.candidates else base.candidates[0].words.split())
    return change.direction if rest[0].lower in _FOLLOWING | named and _is_of_measure(rest, base, named) else None


def _is_aside(ahead: Sequence[str], base: Claim, now: Claim) -> bool:
    """ "Inflation, down from 11.1% in October 2022, was 3.8%": whether a base is told in an aside before the level."""
    assert base.quantity is not None and now.quantity is not None
    if ahead[-2:-1] != [","] or not _MARKS.isdisjoint(ahead[:-2]):
        return False
    own = None if base.period is None else base.period.span
    tokens = [one for one in base.sentence.tokens if base.quantity.span.end <= one.start < now.quantity.span.start]
    words = [one.lower for one in tokens if own is None or not own.start <= one.start < own.end]
    words = [word for word in words if word not in ("in", "of")]
    return words[:1] == [","] and words[1:] != [] and words[1] in _BEING and _REACHING.issuperset(words[2:])


def _led_from(words: Sequence[str]) -> int:
    """The place past the words that a move is told in before "from", "from a peak of"; -1 where none leads so."""
    end = len(words)
    if words[-1:] == ["of"]:
        end -= 2
        if not words[end : end + 1] or words[end] not in _ENDS:
            return -1
        end -= words[end - 1 : end] in (["a"], ["the"], ["its"])
    if words[end - 1 : end] != ["from"]:
        return -1
    return end - 1 - (words[end - 2 : end - 1] == [","])


def _is_of_measure(rest: Sequence[Token], base: Claim, named: frozenset[str]) -> bool:
    """Whether words name nothing but a measure, its days and areas and whoever sets it.

    But "a fall in petrol prices helped to take inflation from 2.9% to 3.1%".
    """
    spans = [area.span for area in find_areas(base.sentence)]
    spans += [] if base.period is None else [base.period.span]
    agent = any(one.lower == "by" for one in rest)
    return all(
        one.lower in _LIGHT
        or one.lower in named
        or one.lower in MONTHS
        or one.lower in WEEKDAYS
        or one.lower.endswith("ly")
        or (agent and one.text[:1].isupper())
        or any(span.start <= one.start < span.end for span in spans)
        for one in rest
    )


def _leads(base: Claim, now: Claim) -> bool:
    """Whether nothing but "to" and the days of the first stands between two figures."""
    assert base.quantity is not None and now.quantity is not None
    own = None if base.period is None else base.period.span
    tokens = [one for one in base.sentence.tokens if base.quantity.span.end <= one.start < now.quantity.span.start]
    words = [one.lower for one in tokens if own is None or not own.start <= one.start < own.end]
    return "to" in words and _LEADING_ON.issuperset(words)


def _mark(words: Sequence[str]) -> int:
    """The place of the last mark, conjunction or figure among words; -1 where there is none."""
    places = (n for n, word in enumerate(words) if word in _MARKS or word[:1].isdecimal())
    return max(places, default=-1)
