"""What the words of a sentence around a figure say of it: that it is of now, of longer ago, of a fall, of an event."""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.bind.bases.averages_over_years import DEGREES
from service.claims.bind.bound import Binding
from service.claims.bind.earlier_times.dated_by_events import is_elsewhen, tells_event
from service.claims.kind import Draft
from service.model.claims import Mood
from service.model.mentions import Analysis, Change, Item, Row
from service.model.periods import Period
from service.model.quantities import PERCENT, Direction

_NOW = frozenset(["now", "currently", "current"])
_PRESENTLY = ("at", "present")  # "against £1,738 at present"
_IS = frozenset(["is", "are", "now"])  # "that the bank had raised it, to what is now 1.25%"
_ACTS = frozenset("cuts trims lowers raises lifts hikes slashes holds keeps leaves reduces increases".split())
_LEAD = 6  # items of "at present it stands at"
_HEAD = 5  # items in which a headline says who does what
_JOINING = frozenset(["and", "but", "while", ";"])
_AFTER_PEAK = frozenset(["and", "but", ",", ";"])
_RELATIVE = 4  # items of "at which it"
_OPENING = frozenset([";", ":", "(", "–", "—", "-"])
_SUBJECTS = frozenset(["it", "they", "the", "its", "that"])
_CLAUSE = 10  # items of "now the Bank of England has put it up to"
_GONE = frozenset(["went", "gone", "destroyed", "axed", "eliminated", "scrapped"])
_COLDER = frozenset(["colder", "cooler", "below", "under", "beneath"])
_LOSSES = frozenset(["losses", "deflation"])
_FALLS = frozenset(["falls", "declines", "drops", "contractions", "slumps", "fall", "decline", "drop", "contraction"])
_ITS = (("its",), ("their",), ("a",), ())
_NEGATIVE = 3  # items of "negative quarterly growth"
_ENDING = frozenset([".", ",", ";", "in", "between", "during", "", "over"])
_GROWN = frozenset(["growth", "rise", "gain", "increase", ",", "and", "but"])
_ASIDE = frozenset(["after", "despite", "following", "of", "since"])
_SUBJECT = 8  # items of "losses in the whole of America came to"
_PREDICATE = 4  # items of "American jobs had been"


class Tone:
    """What the words of a sentence before a figure say of it, looked for once for all its figures."""

    __slots__ = ("_acts", "_falls", "_had", "_items", "_left", "_now", "_of_event", "_words")

    def __init__(self, analysis: Analysis) -> None:
        items = self._items = analysis.items
        self._words = items.words
        self._left: Period | None = None
        self._had = self._words.index("had") if "had" in items.said else len(self._words)
        self._falls = [at for at, item in enumerate(items) if _tells_fall(item) or _is_taken_off(items, at)]
        self._of_event = tells_event(items.said)
        self._now = not _NOW.isdisjoint(items.said) or "present" in items.said
        self._acts = not _ACTS.isdisjoint(items.said) and _is_act(items)

    def period_of(self, anchor: int, binding: Binding, mood: Mood) -> Period | None:
        """The period bound, unless it is only a neighbour's and the figure is of now or of what is to come."""
        period = binding.period
        if not binding.inherited or period is None:
            return period
        ahead = mood is Mood.ANNOUNCED and period.span.end <= self._items[anchor].start
        if self.current(anchor) or ahead or period is self._left:
            self._left = period
            return None
        return period

    def elsewhen(self, anchor: int) -> bool:
        """ "4.1% when Labour took office": dated by an event and no more."""
        return self._of_event and is_elsewhen(self._items, anchor)

    def past_perfect(self, anchor: int) -> bool:
        """ "It had been cut to 0.25%": further back than what was told before."""
        behind = self._words[self._had : anchor]
        return self._had < anchor and _IS.isdisjoint(behind) and not self._is_of_peak(behind)

    def _is_of_peak(self, behind: Sequence[str]) -> bool:
        """ "1.25 points below the 5.25% at which it had peaked and at its lowest": of then is only the peak."""
        lead = self._words[max(0, self._had - _RELATIVE) : self._had]
        relative = ("at", "which") in pairwise(lead) and behind[1:2] == ("peaked",)
        return relative and not _AFTER_PEAK.isdisjoint(behind[2:3])

    def falls(self, anchor: int) -> bool:
        """Whether words of the sentence tell of a fall, so that a level of growth may be given by its size."""
        if self._falls[:1] and self._falls[0] < anchor:
            return True
        if self._are_losses(anchor):
            return True
        if anchor and self._words[anchor - 1] == "by" and "down" in self._words[:anchor]:
            return True  # "came down by 6.4% in 2009, and in 2020 by 10%"
        if any(_is_said_of(self._items, anchor, at) for at in self._falls):
            return True  # "20.5 million jobs disappeared"
        if not _COLDER.isdisjoint(self._words[anchor + 1 : anchor + 2]) and _is_of_degrees(self._items[anchor]):
            return True  # "0.1 degrees colder than the average"
        behind = self._words[anchor + 1 : anchor + 1 + _PREDICATE]
        if _GONE.isdisjoint(behind):
            return False
        at = next(n for n, word in enumerate(behind) if word in _GONE)
        return (behind[at + 1 :] or (".",))[0] in _ENDING  # "20.5 million jobs went"

    def _are_losses(self, anchor: int) -> bool:
        """ "Job losses averaged 188,000", "losses in America came to 105,000"; not "after job losses growth was 2%"."""
        at = next((n for n in range(anchor - 1, max(0, anchor - _SUBJECT) - 1, -1) if self._words[n] in _LOSSES), None)
        if at is None or anchor - at <= _PREDICATE:
            return at is not None
        grown = not _GROWN.isdisjoint(self._words[at:anchor])
        return not grown and _ASIDE.isdisjoint(self._words[max(0, at - _PREDICATE) : at])

    def current(self, anchor: int) -> bool:
        """ "It is now 5.25%", "Bank trims rate to 4%": at the time of the article, whatever was spoken of before."""
        lead, behind = self._words[max(0, anchor - _LEAD) : anchor], self._words[anchor + 1 : anchor + 3]
        if self._acts or ("present" in lead and _at_present(lead)) or behind == _PRESENTLY:
            return True
        if not self._now or _opened_by_now(self._items, anchor):
            return self._now
        if _NOW.isdisjoint(self._words[max(0, anchor - 4) : anchor + 2]):
            return False
        near = self._words[max(0, anchor - 4) : anchor]
        if ("than", "now") in pairwise(near):
            return False  # "£60 more than now (3.6%)"
        joint = next((at for at in range(len(near), 0, -1) if near[at - 1] in _JOINING), 0)
        return not _NOW.isdisjoint(near[joint:] + behind[:1])  # "… pay now, and £506 less than a year ago"


def _opened_by_now(items: Row, anchor: int) -> bool:
    """ "In May it rose to 3%; now it has gone up to 3.5%": the figure's own clause opens with it."""
    for at in range(anchor - 1, max(-1, anchor - _CLAUSE), -1):
        item = items[at]
        if item.word == "now":
            opened = items[at - 1].word in _JOINING or items[at - 1].word == ","
            own = items.words[at + 1] in _SUBJECTS  # not "has been restated and now stands at a record 906,000"
            return at == 0 or items[at - 1].word in _OPENING or (opened and own)
        if item.quantity is not None or item.period is not None or item.word in _JOINING | _OPENING | {","}:
            return False
    return False


def _at_present(lead: Sequence[str]) -> bool:
    """ "At present it stands at £1,717"; not "£22 more than at present and £57 less than last year"."""
    at = next((n for n, pair in enumerate(pairwise(lead)) if pair == ("at", "present")), None)
    return at is not None and "than" not in lead[max(0, at - 1) : at]


def _is_act(items: Row) -> bool:
    """ "BoE trims Bank Rate to 4%": what somebody does in the present, on no day that is named."""
    return not items.dates and not _ACTS.isdisjoint(items.words[1:_HEAD])


def _is_said_of(items: Row, anchor: int, at: int) -> bool:
    """Whether a verb is the predicate of a figure before it: "1.4 million jobs were lost"."""
    between = items[anchor + 1 : at]
    if not 0 <= at - anchor - 1 <= _PREDICATE or any(change.part != "verb" for change in items[at].changes):
        return False
    return all(item.word.isalpha() and item.quantity is None and item.period is None for item in between)


def _is_of_degrees(item: Item) -> bool:
    return item.quantity is not None and item.quantity.unit in DEGREES


def _tells_fall(item: Item) -> bool:
    """ "The fall", "fell"; "two falls in GDP", which counts them."""
    counted = item.quantity is not None and item.quantity.noun in _FALLS
    return counted or (bool(item.changes) and any(map(_is_fall, item.changes)))


def _is_taken_off(items: Row, at: int) -> bool:
    """ "0.1 per cent off GDP in the third quarter, 0.3 in the fourth"."""
    if items.words[at] != "off" or not at or items.words[at + 1 : at + 2] in _ITS:
        return False
    quantity = items[at - 1].quantity
    return quantity is not None and quantity.unit == PERCENT


def _is_fall(change: Change) -> bool:
    return change.direction is Direction.DOWN and change.part != "more"


def is_negative(items: Row, draft: Draft) -> bool:
    """ "Negative growth of 10%": a fall, whatever the noun."""
    at = draft.change_at
    return at is not None and "negative" in items.said and "negative" in items.words[max(0, at - _NEGATIVE) : at]
