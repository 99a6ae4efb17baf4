"""Words that often rank nothing, where they do: "the most ever", "the second highest annual total"."""

from collections.abc import Sequence

from service.claims.ranks.superlatives import LENGTHS
from service.model.mentions import Analysis, Item, Row
from service.model.periods import PeriodRole

_CLAUSE_ENDS = frozenset([",", ";", ":", "(", "—", "–"])
_OWNER = 7  # items from "most" to "has"
_ENDS_OF_TOTALS = _CLAUSE_ENDS | {".", ")", "after", "behind", "ahead", "bar", "except", "apart"}
_YEARLY = (("annual",), ("yearly",))
_TOTALS = frozenset("total tally count figure number".split())
_COUNTED = frozenset(["most", "fewest", "least"])
_MEASURE = 6  # items of "most small-boat arrivals"
_SCOPES = frozenset((lead, word) for lead in ("on", "in") for word in ("a", "any", "one"))
_AT_ITS = (("at", "its"), ("at", "their"))


def is_of_totals(items: Row, index: int) -> bool:
    """ "The second highest annual total": of all that are counted by the year."""
    behind = items.words[index + 1 : index + 3]
    ends = items.words[index + 3 : index + 4]
    return behind[:1] in _YEARLY and {*behind[1:]} <= _TOTALS and len(behind) > 1 and {*ends} <= _ENDS_OF_TOTALS


def is_of_measure(analysis: Analysis, index: int) -> bool:
    """ "The most small-boat arrivals on a single day since November": of what is counted, and how it is.

    "The most urgent crossings" and "the most small-boat arrivals who claim asylum" rank something else.
    """
    items = analysis.items
    if items.words[index] not in _COUNTED or not index or items.words[index - 1] != "the":
        return False
    behind = [at for at in range(index + 1, min(len(items), index + _MEASURE)) if _opens_scope(items, at)]
    if not behind or behind[0] == index + 1:
        return False
    first, last = items[index + 1].start, items[behind[0] - 1].end
    return any(m.span.start <= first and last <= m.span.end for m in analysis.measures)


def _opens_scope(items: Row, at: int) -> bool:
    """ "On a single day", "in any month", "since May"."""
    words = items.words[at : at + 2]
    dated = items[at].period
    return words[0] == "since" or words in _SCOPES or (dated is not None and dated.preposition in ("since", "in"))


def is_of_levels(items: Row, index: int) -> bool:
    """Whether a word that often ranks nothing does here: "the most ever", "at its longest since May"."""
    word = items.words[index]
    if word in LENGTHS:
        return items.words[max(0, index - 2) : index] in _AT_ITS
    return word not in ("most", "least") or _bare_most(items, index)


def _bare_most(items: Sequence[Item], index: int) -> bool:
    following = items[index + 1].word if index + 1 < len(items) else ""
    period = items[index + 1].period if index + 1 < len(items) else None
    if period is not None and period.role is PeriodRole.HISTORY:
        return True  # "the most ever"
    if following in ("ever", "since", "on", "in", "recorded", "for", "expensive", "costly"):
        return True
    if following == "of" and any(item.quantity is not None for item in items[index + 2 : index + 4]):
        return True  # "the most of the four years since 2020"
    led = index > 0 and items[index - 1].word == "the"
    if led and period is not None and period.rule == "this-year":
        return True  # "the most this year"
    return led and (following in ("people", "migrants", "arrivals", "at") or _is_seen(items, index))


def _is_seen(items: Sequence[Item], index: int) -> bool:
    """ "The most the ONS has counted"."""
    return any(item.word in ("has", "have") for item in items[index + 2 : index + _OWNER])
