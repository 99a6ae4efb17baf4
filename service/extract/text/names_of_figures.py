"""Figures and days named in a roundabout way, put as rules know them.

"Up from the June figure of 3.6%" is "up from June's 3.6%", "the busiest day yet this year" is "… of this year", and
what is "next to 3.8% in April" is set against it.
"""

from collections.abc import Iterator, Mapping, Sequence

from service.extract.text.putting import MONEY, Putting, is_figure
from service.extract.vocabulary import word_set
from service.model.calendar import MONTHS

_NAMING = word_set("the a an")
_TIMES = word_set("day week month quarter year weekend")
_NOW = frozenset([("this", "year"), ("this", "month"), ("this", "week"), ("this", "quarter"), ("in", "the")])
_PARTING = frozenset([",", "–", "—"])
_PER_CENT = frozenset(["%", "per", "percent", "pc"])
_WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
_DATED = 4  # words of "from 28 June 2025"
_PER_CENT_ENDS = frozenset(["%", "cent", "percent", "pc"])


def _of_month(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "From the June figure of 3.6%", "a May reading of 4%"; not "the figure of 3.6%"."""
    if tuple(words[at + 1 : at + 2]) != ("of",) or not is_figure(words[at + 2 : at + 3]):
        return
    dated = at - 1 - (len(words[at - 1]) == len("2024") and words[at - 1].isdecimal())
    if dated > 0 and words[dated] in MONTHS and words[dated - 1] in _NAMING:
        yield dated - 1, ["", *words[dated:at], "'s", ""]


def _yet(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "The busiest day yet this year"; not "a quiet day, yet this year has been busy"."""
    if at and words[at - 1] in _TIMES and tuple(words[at + 1 : at + 3]) in _NOW:
        yield at, ["of" if words[at + 1] == "this" else ""]


def _next_to(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "4.2% in May, next to 3.8% in April"; not ", next to one another", ", next to 10 Downing Street"."""
    if at and words[at - 1] in _PARTING and tuple(words[at + 1 : at + 2]) == ("to",):
        told = words[at + 2 : at + 4]
        large = is_figure(told) and (told[0] in MONEY or "," in told[0])
        if large or (is_figure(told) and not _PER_CENT.isdisjoint(told[1:])):
            yield at, ["against", ""]


def _back_in(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "It was 2.7% back in September": in September; not "cut back in September"."""
    told = at and (words[at - 1] in _PER_CENT_ENDS or words[at - 1][:1].isdecimal())
    if told and tuple(words[at + 1 : at + 2]) in (("in",), ("on",), ("at",), ("when",)):
        yield at, [""]


def _onwards(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "Almost 1,500 came from Sunday onwards", "from 28 June onward": since then; not "from page 12 onwards"."""
    start = next((n for n in range(at - 1, max(-1, at - 1 - _DATED), -1) if words[n] == "from"), at)
    named = words[start + 1 : at]
    days = [word for word in named if word in MONTHS or word in _WEEKDAYS]
    if days and all(word in days or word.isdecimal() for word in named):
        yield start, ["since"]
        yield at, [""]


BY_CUE: Mapping[str, Putting] = {
    **dict.fromkeys(("figure", "reading", "print", "number", "tally"), _of_month),
    **dict.fromkeys(("onwards", "onward"), _onwards),
    "yet": _yet,
    "back": _back_in,
    "next": _next_to,
}
"""What is put for a name, by a word of it."""
