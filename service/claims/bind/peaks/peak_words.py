"""Figures told as the highest or lowest of the days named: "peaked at 9.1% in 2022", "the record $5.006 of June 2022".

Of a rate that comes out by months or weeks the figure is that of one of them, not that of the year or the month.
"""

from collections.abc import Sequence

from service.claims.bind.peaks.highs_dated import dated_high
from service.claims.bind.peaks.summits_named import at_summit, named_summit
from service.claims.kind import Draft
from service.claims.ranks.superlatives import HIGHEST, LOWEST
from service.model.mentions import Item, Row
from service.model.periods import Period
from service.model.quantities import Direction
from service.model.ranks import Extreme
from service.model.windows import Grain

_SUMMITS = {
    **dict.fromkeys("peaked peaking peaks peak crested high summit height".split(), Extreme.HIGHEST),
    **dict.fromkeys("bottomed bottoming troughed trough low nadir".split(), Extreme.LOWEST),
}
SUMMIT_RULES = {extreme: f"{extreme}-of-year" for extreme in Extreme}
"""The rules of periods in which a figure was highest or lowest."""
_VERBS = frozenset("topped maxed topping".split())
_SKIPPED = frozenset("of at around about out roughly some nearly almost just over under , - was a the".split())
_BEHIND = frozenset(["at", "its", "the", "their"])
_NOUNS = frozenset("peak high low trough height summit nadir".split())
_OPENING_CLAUSE = _SUMMITS | dict.fromkeys(HIGHEST, Extreme.HIGHEST) | dict.fromkeys(LOWEST, Extreme.LOWEST)
_FAR_OUT = _NOUNS | HIGHEST | LOWEST
_GOING_ON = frozenset(
    ", in back the national average price it they was were had been stood at reached hit bank rate rates".split()
)
_LEADING = frozenset(["at", "from", "since", "against", "compared"])
_DETERMINERS = frozenset(["the", "its", "their", "a", "an"])
_SIDES = frozenset(["below", "above", "under", "over", "beneath"])
_LEAD = 4  # items of "compared with its peak"
_OPENING = 8  # items of "at its peak, two years ago, it had stood at"
_REACH = 6  # items from a summit to its figure
_TELLING = frozenset(["at", "with"])
_MOVED = 5  # items of "fell sharply to a record"
_TO_FIGURE = frozenset(["high", "low", "of"])
_PEAKED = frozenset("peaked topped crested bottomed".split())
_ENDING = frozenset([",", ";", ":", ".", "and", "but", "(", ")", "–", "—"])
_RELATIVE = 9  # items of "at which it had peaked in the summer"
_BEYOND = 3  # items of ", in August 2023"


def summit_told(items: Row, draft: Draft, period: Period | None) -> Extreme | None:
    """Whether a figure, or a rank that stands before one, is of the highest or lowest of its days; None where neither.

    Args:
        items: the sentence.
        draft: the figure, or "the record" of "the record $5.006 of June 2022".
        period: its days; a record of a whole year may well be the year's own.
    """
    found = summit_of(items, draft.anchor) if draft.kind == "level" else None
    if found is not None or "record" not in items.said or period is None or period.grain is Grain.YEAR:
        return found
    if draft.rank is not None:
        behind = items[draft.last + 1 : draft.last + 4]
        figure = next((n for n, item in enumerate(behind) if item.quantity is not None), None)
        of_figure = figure is not None and _TO_FIGURE.issuperset(item.word for item in behind[:figure])
        return draft.rank.extreme if of_figure else None
    lead = items.words[max(0, draft.anchor - 2) : draft.anchor]
    if draft.kind != "level" or "record" not in lead or not _TO_FIGURE.issuperset(lead[lead.index("record") + 1 :]):
        return None
    return Extreme.LOWEST if _has_fallen(items, draft.anchor - 1) else Extreme.HIGHEST


def summit_of(items: Row, anchor: int) -> Extreme | None:
    """Whether words beside a figure make it the highest or the lowest of its days; None where none do.

    Args:
        items: the sentence.
        anchor: the figure.
    """
    if _OPENING_CLAUSE.keys().isdisjoint(items.said) and "out" not in items.said:
        return None
    words = items.words
    for at in range(anchor - 1, max(-1, anchor - _REACH), -1):
        if words[at] in ("high", "low") and words[at - 1 : at] == ("as",):
            return _SUMMITS[words[at]]  # "as high as 9.1%"
        if words[at] in _SUMMITS:
            return None if _is_passed(words, at, anchor) else _SUMMITS[words[at]]
        if words[at] == "out" and words[at - 1] in _VERBS:
            return Extreme.HIGHEST
        dated = items[at].period is not None or words[at] in ("in", "on") or (words[at] == "at" and at < anchor - 1)
        led = words[at] in _SKIPPED or words[at] == "as" or (words[at] == "with" and at == anchor - 1)
        if not (words[anchor - 1] in _TELLING if dated else led):
            break  # "peaked in June 2022 at $5.006", "peaked at the end of June, with 50,546"
    behind = words[anchor + 1 : anchor + 4]
    if behind[:1] and behind[0] in _NOUNS:
        return _SUMMITS[behind[0]]  # "the 9.1% peak of two years ago"
    opened = opened_by_summit(items, anchor)
    if opened:
        return _OPENING_CLAUSE.get(words[opened])
    named = dated_high(items, anchor)[0] or named_summit(items, anchor)
    return named or at_summit(items, anchor)  # "9.1% at its peak in June 2022"


def _is_passed(words: Sequence[str], summit: int, anchor: int) -> bool:
    """ "Inflation was below its peak of October 2022, at 3.2%": no summit itself, but what lies below one."""
    return words[anchor - 2 : anchor] == (",", "at") and not _SIDES.isdisjoint(words[max(0, summit - _LEAD) : summit])


def _has_fallen(items: Row, record: int) -> bool:
    """ "Fell to a record 3.4%", not "down from a record $5.006"."""
    lead = items[max(0, record - _MOVED) : record]
    fallen = any(change.direction is Direction.DOWN for item in lead for change in item.changes)
    return fallen and "to" in items.words[max(0, record - 2) : record]


def opened_by_summit(items: Sequence[Item], anchor: int) -> int:
    """ "At its peak two years ago it was 10.6%": where the summit stands that the clause opens with, else 0."""
    for at in range(anchor - 1, max(1, anchor - _OPENING), -1):
        if items[at].word in _FAR_OUT and items[at - 1].word in _BEHIND and items[at - 2].word == "at":
            return at
        if items[at].period is None and items[at].word not in _GOING_ON:
            return 0
    return 0


def leads_with_summit(items: Row) -> bool:
    """ "At its peak, in 2011, it had 64: a drop of 26", "From the peak of 64, that is …": how a sentence begins."""
    words = [word for word in items.words[:_LEAD] if word not in _DETERMINERS]
    lead = 2 if words[:2] == ["compared", "with"] else 1
    return words[0] in _LEADING and words[lead : lead + 1] != [] and words[lead] in _FAR_OUT


def goes_back_to_peak(items: Row, anchor: int) -> bool:
    """ "Below the 5.25% at which it had peaked", "the 11.1% it topped out at": how far it went, and not when.

    Args:
        items: the sentence.
        anchor: the figure.
    """
    behind = items[anchor + 1 : anchor + _RELATIVE]
    ends = next((n for n, item in enumerate(behind) if item.word in _ENDING), len(behind))
    words = tuple(item.word for item in behind[:ends])
    if any(item.period is not None or item.quantity is not None for item in behind[: ends + _BEYOND]):
        return False
    led = 2 if words[:2] == ("at", "which") else 1 if words[:1] in (("that",), ("which",)) else 0
    told = words[led : led + 1] in (("it",), ("they",)) or (led == 2 and words[led : led + 1] == ("rates",))
    return told and not _PEAKED.isdisjoint(words[led + 1 : led + 3])
