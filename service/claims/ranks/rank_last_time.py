"""Superlatives told by when it was last so: "the last time it was this high was May 2021"."""

from service.claims.kind import Draft, window_near
from service.claims.ranks.rising_fast import grows
from service.claims.ranks.superlatives import HIGH, HIGHER, LOW, LOWER, SO
from service.model.mentions import Row
from service.model.periods import PeriodRole
from service.model.ranks import Extreme, Rank
from service.model.spans import Span

_TIMES = (("time",), ("occasion",))
_POINTING = frozenset(["it", "they", "them", "rate", "rates", "figure", "number", "total", "reading"])
_MEASURES = frozenset(["inflation", "unemployment"])
_GROWING = frozenset(
    "it they prices rents wages pay earnings consumer average overall retail private the cost of living was were had"
    " been have has going went gone".split()
)
_BEING = frozenset("was were had been has is stood cost quite any".split()) | SO
_CAME = frozenset("was were is came happened in on during back all the way".split())
_REACH = 9  # items of "time the Energy Department had it lower"


def last_time(items: Row, index: int) -> Draft | None:
    """The superlative that "last" at ``index`` opens; None where it opens none.

    What is so again is pointed to ("it", "the rate"): "the last time bread was this dear" is of another thing.
    """
    if items.words[index + 1 : index + 2] not in _TIMES:
        return None
    reach = range(index + 2, min(len(items) - 2, index + _REACH))
    at = next((n for n in reach if items[n].word in HIGHER | LOWER or _is_so(items, n)), None)
    if at is None or not (_is_pointed_to(items.words[index + 2 : at]) or _is_growth(items, index + 2, at)):
        return None
    place = at + 1
    while place < len(items) - 1 and items[place].word in _CAME:
        place += 1
    period = items[place].period
    if place == at + 1 or period is None or period.window is None or period.role is not PeriodRole.WINDOW:
        return None
    rank = Rank(Extreme.HIGHEST if items[at].word in HIGH | HIGHER else Extreme.LOWEST, since=period)
    days = window_near(items, index, place, place)
    span = Span(items[index].start, items[place].end)
    return Draft("rank", span, "superlative", index, place, slots=(("base", place),), rank=rank, period=days)


def _is_growth(items: Row, first: int, at: int) -> bool:
    """ "The last time prices were climbing faster was January 2024": of the rate at which what was told grows."""
    verb = next((n for n in range(first, at) if grows(items, n)), None)
    return verb is not None and _GROWING.issuperset(items.words[first : verb - (items.words[verb] == "up")])


def _is_so(items: Row, at: int) -> bool:
    return items[at].word in HIGH | LOW and items[at - 1].word in SO


def _is_pointed_to(words: tuple[str, ...]) -> bool:
    """Whether the words between "time" and the adjective name nothing behind the one that points to what was told."""
    if words[:1] != () and words[0] in _MEASURES:
        return _BEING.issuperset(words[1:])  # "the last time inflation was higher was January 2024"
    at = max((n for n, word in enumerate(words) if word in _POINTING), default=-1)
    named = at > 0 and words[at] not in ("it", "they", "them") and words[at - 1] != "the"
    return at >= 0 and not named and _BEING.issuperset(words[at + 1 :]) and all(word.isalpha() for word in words)
