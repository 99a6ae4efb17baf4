"""People or boats: what a bare number counts where the text counts two kinds of thing.

After "309 people in four boats" a total of 3,409 is of people and one of 53 of boats, whichever was named last. A bare
number may be of either; which is read first its size decides, held against the figures that the text gives of each.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from service.claims.bind.sharing.boats_unnamed import ABOARD, CAME, came_in
from service.claims.kind import Draft
from service.claims.ranks.superlatives import OF_TRAFFIC
from service.claims.subject.counted.those_aboard import (
    are_aboard,
    carried,
    is_brought_by_some_boat,
    is_load_of_some_boat,
    is_of_those_aboard,
)
from service.model.claims import OUTRIGHT, Candidate
from service.model.mentions import Item
from service.model.quantities import MULTIPLE, PERCENT, POINTS
from service.model.series import Series
from service.model.shelf import Shelf
from service.records import replace

_COUNTING = frozenset(["level", "difference", "threshold", "total"])
_COMPARED = frozenset(["fewer", "more"])
_AGAINST = frozenset(["from", "against", "than", "on", "versus"])
_OF_THEM = frozenset(["of", "them", ",", "as", "compared", "down", "up", "in", "all"])
_ENDS = frozenset([".", ",", ";", ":", "and", "but"])
_PEOPLE, _PERSONS = "people", frozenset(["who", "whom"])
_PLURAL = frozenset(["people", "craft"])
_NONE = frozenset("no without nor not never neither scarcely hardly barely nary".split())
_ONE = frozenset("a an one any single more further other such small lone solitary migrant - inflatable of the".split())
_SUMMITS, _VESSELS = frozenset(["record", "most"]), frozenset(["boats", "boat", "vessels", "dinghies", "craft"])
_ARTICLES, _SORTS = frozenset(["the", "its", "their"]), frozenset(["small", "migrant", "such"])
_LED, _FAR_BACK = 2, 14  # items before a figure
_HARMED = frozenset("died die drowned drown perished killed dead missing injured hurt lost".split())
_HARM_REACH = 9  # items of "Four people, one a child of two, died"
_NO_COUNTS = frozenset([PERCENT, POINTS, MULTIPLE])
#: By how much a number may outgrow those of one kind before it is rather taken for one that the text has not counted.
_FAR = Decimal(100)
_ALIKE = Decimal(10)  # … of which what it is set against may be


class Counts:
    """The figures last given of each thing counted, by the unit of the series that counts it."""

    __slots__ = ("_last",)

    def __init__(self) -> None:
        self._last: dict[str, Decimal] = {}

    def either(
        self, rows: tuple[Candidate, ...], draft: Draft, items: Sequence[Item], shelf: Shelf
    ) -> tuple[Candidate, ...]:
        """The candidates of a figure; of a bare number those that count the other thing too, likeliest first."""
        if draft.rank is not None:
            return _busiest(rows, draft, items, shelf) or _ranked(rows, items[draft.anchor : draft.last + 1], shelf)
        quantity = items[draft.anchor].quantity
        if quantity is None or quantity.unit in _NO_COUNTS:
            aboard = rows and draft.kind == "percent_change" and is_of_those_aboard(items, draft.anchor)
            return _of_persons(rows, shelf.series(rows[0].series_id), shelf) if aboard else rows
        if quantity.unit and not _are_harmed(items, draft.anchor):
            self._last[_thing_counted(quantity.unit, rows, shelf)] = quantity.value
            self._keep_those_aboard(rows, draft, items, shelf)
        if quantity.unit or not rows:
            return () if is_brought_by_some_boat(items, draft.anchor) and rows else rows
        first = shelf.series(rows[0].series_id)
        following = items[draft.anchor + 1].word if draft.anchor + 1 < len(items) else ""
        if draft.kind not in _COUNTING or not first.phrases.nouns or not quantity.value:
            return rows
        if following in _PERSONS or is_of_those_aboard(items, draft.anchor):
            return _of_persons(rows, first, shelf)
        size, siblings = quantity.value, _siblings(first, shelf)
        if came_in(items, draft.anchor):
            return (self._told(rows[0], first, next((o for o in siblings if _is_more(first, o)), first), size),)
        if carried(items, draft.anchor):
            most = next((one for one in siblings if _is_more(one, first)), first)
            return _of_load(self._told(rows[0], first, most, size), rows, items, draft.anchor)
        outright = rows[0].weight >= OUTRIGHT or rows[0].words in first.phrases.nouns  # "Boats fell by 46% to 602"
        beside = _set_against(items, draft.anchor, size)
        against = next((one for one in siblings if beside and first.unit != beside == one.unit), None)
        if against is not None:
            return (replace(rows[0], series_id=against.id, reason=f"it counts {against.unit}"), *rows)
        named = outright and not rows[0].carried and _names_what(rows[0].words, first, shelf)
        none = _is_none(items[: draft.anchor], first)
        named = named and not (none or self._outgrows(first, size, shelf))
        if named and not _brought(rows[0].words, first, items):
            return rows
        led = _led_by_colon(items, draft.anchor)
        for other in siblings if led else ():
            if not led.isdisjoint(other.phrases.nouns) and led.isdisjoint(first.phrases.nouns):
                why = f"it counts {other.unit}"
                return (replace(rows[0], series_id=other.id, weight=OUTRIGHT, carried=False, reason=why),)
        kin = [
            replace(rows[0], series_id=one.id, reason=f"it counts {one.unit}")
            for one in self._kin(rows[0], first, size, shelf, led, none=none)
        ]
        if not kin:
            if rows[0].weight >= OUTRIGHT:
                self._last.setdefault(first.unit, size)  # "small-boat arrivals dropped to 4,441": of people
            return rows
        counted = sorted((*rows, *kin), key=lambda row: self._apart(shelf.series(row.series_id), first, size))
        return tuple(counted)

    def _told(self, row: Candidate, own: Series, other: Series, size: Decimal) -> Candidate:
        """ "When 250 people came in three", "three boats carrying 196": of what is counted beside what is named."""
        self._last[other.unit] = size
        return row if other is own else replace(row, series_id=other.id, reason=f"it counts {other.unit}")

    def _keep_those_aboard(
        self, rows: tuple[Candidate, ...], draft: Draft, items: Sequence[Item], shelf: Shelf
    ) -> None:
        """ "1,101 in 18 boats", "1,101 came in 18": the bare number is one of the people who came in them."""
        at = draft.anchor
        if not rows or at < len(("1,101", "in")) or items[at - 1].word not in ABOARD:
            return
        aboard = items[at - 2].quantity or (items[max(0, at - 3)].quantity if items[at - 2].word in CAME else None)
        if aboard is None or aboard.unit:
            return
        first = shelf.series(rows[0].series_id)
        for other in _siblings(first, shelf):
            if other.unit != first.unit and _is_more(other, first):
                self._last.setdefault(other.unit, aboard.value)

    def _outgrows(self, first: Series, size: Decimal, shelf: Shelf) -> bool:
        """ "Three small boats arrived with 196 on board, and the count since records began is 200,186": no boats."""
        beyond = first.unit in self._last and size > _FAR * self._last[first.unit]
        return beyond and any(one.unit in self._last and _is_more(one, first) for one in _siblings(first, shelf))

    def _kin(
        self, row: Candidate, first: Series, size: Decimal, shelf: Shelf, led: frozenset[str], *, none: bool
    ) -> Iterator[Series]:
        """The siblings that count something else which the text has counted, or must mean by so large a number.

        So do those that the words before a colon name: "fewer boats, more people: 672"; and all, where none came.
        """
        outgrown = first.unit in self._last and size > _FAR * self._last[first.unit]
        for other in _siblings(first, shelf):
            told = other.unit in self._last or row.words in other.phrases.nouns  # "Small boats: 88 came in July"
            told = told or none or not led.isdisjoint(other.phrases.nouns)
            if other.unit != first.unit and (told or (outgrown and _is_more(other, first))):
                yield other

    def _apart(self, series: Series, first: Series, size: Decimal) -> Decimal:
        """How many times larger a number is than the one last given of a thing, or smaller."""
        last = self._last.get(series.unit)
        if not last:
            return _FAR if series is first or _is_more(series, first) else Decimal("Infinity")
        return max(size / last, last / size)


def _of_load(told: Candidate, rows: tuple[Candidate, ...], items: Sequence[Item], anchor: int) -> tuple[Candidate, ...]:
    """ "A boat arrived carrying 46", of which others may have come that day; "a single boat" brought all of them."""
    if is_load_of_some_boat(items, anchor):
        return ()
    return rows if told is rows[0] else (told, *rows)


def _is_none(items: Sequence[Item], first: Series) -> bool:
    """ "No boats arrived on Thursday, leaving the year's total at 15,897": of what came before, boats or people.

    So it is behind "not one boat landed", "without a single boat", "none of the boats".
    """
    words = [item.word for item in items]
    for at, word in enumerate(words):
        if word in first.phrases.nouns or word.removesuffix("s") in first.phrases.nouns:
            lead = at - 1
            while lead > 0 and words[lead] in _ONE:
                lead -= 1
            if at and (words[lead] in _NONE or words[lead] == "none"):
                return True
    return False


def _are_harmed(items: Sequence[Item], anchor: int) -> bool:
    """ "973 came. Four people, one a child of two, died": of those who came no number was told by that."""
    for item in items[anchor + 1 : anchor + _HARM_REACH]:
        if item.quantity is not None and item.quantity.unit:
            return False  # "309 people came in four boats, and two died"
        if item.word in _HARMED:
            return True
    return False


def _thing_counted(unit: str, rows: Sequence[Candidate], shelf: Shelf) -> str:
    """ "7.67 million unfilled jobs": the vacancies that words name outright, though jobs are told to be counted."""
    first = shelf.series(rows[0].series_id) if rows and rows[0].weight >= OUTRIGHT and not rows[0].carried else None
    return unit if first is None or unit not in first.phrases.nouns else first.unit


def _of_persons(rows: tuple[Candidate, ...], first: Series, shelf: Shelf) -> tuple[Candidate, ...]:
    """ "The 41,472 who came, though boats landed on only 139 days": people, whatever else is named behind them."""
    if first.unit == _PEOPLE:
        return rows
    kin = next((one for one in _siblings(first, shelf) if one.unit == _PEOPLE), None)
    return rows if kin is None else (replace(rows[0], series_id=kin.id, reason=f"it counts {kin.unit}"),)


def _busiest(
    rows: tuple[Candidate, ...], draft: Draft, items: Sequence[Item], shelf: Shelf
) -> tuple[Candidate, ...] | None:
    """ "Nine boats landed 752 migrants on Wednesday, the busiest day of 2026": as many people, before as many boats."""
    told = {item.word for item in items[draft.anchor : draft.last + 1]}
    aboard = not _SUMMITS.isdisjoint(told) and told.isdisjoint(_VESSELS) and are_aboard(items[: draft.anchor])
    if not rows or (OF_TRAFFIC.isdisjoint(told) and not aboard):
        return None
    first = shelf.series(rows[0].series_id)
    counted = {item.quantity.unit for item in items[: draft.anchor] if item.quantity is not None}
    more = (one for one in _siblings(first, shelf) if one.unit in counted and _is_more(one, first))
    found = next((one for one in more if one.frequency is first.frequency), None)
    return None if found is None else (replace(rows[0], series_id=found.id, reason=f"it counts {found.unit}"), *rows)


def _ranked(rows: tuple[Candidate, ...], words: Sequence[Item], shelf: Shelf) -> tuple[Candidate, ...]:
    """ "The fewest boats for an April since 2019", "the most small boats in a day": ranked is what is counted."""
    behind = [item.word for item in words if item.word not in _ARTICLES][1:]
    noun = next((word for word in behind if word not in _SORTS), "")
    first = shelf.series(rows[0].series_id) if rows and (noun.endswith("s") or noun in _PLURAL) else None
    if first is None or noun in first.phrases.nouns:
        return rows
    other = next((one for one in _siblings(first, shelf) if noun in one.phrases.nouns), None)
    return rows if other is None else (replace(rows[0], series_id=other.id, reason=f"it counts {noun}"),)


def _set_against(items: Sequence[Item], anchor: int, size: Decimal) -> str:
    """ "35 boats came, with 2,232 people, down from the 4,586 of then": what the figure before counts; else empty."""
    at = anchor - 1 if items[anchor - 1].word not in _ARTICLES else anchor - 2
    if at < 1 or items[at].word not in _AGAINST:
        return ""
    told = (items[before].quantity for before in range(at - 1, -1, -1))
    last = next((one for one in told if one is not None and one.unit not in _NO_COUNTS), None)
    if last is None or not last.value / _ALIKE < size < last.value * _ALIKE:
        return ""  # "1,442 people in 21 boats, up from 1,119"
    return last.unit


def _names_what(words: str, first: Series, shelf: Shelf) -> bool:
    """Whether the words of a measure say what it counts: "the number of dinghies"; "small boats" may count either."""
    nouns = set(first.phrases.nouns).difference(*(one.phrases.nouns for one in _siblings(first, shelf)))
    return not nouns.isdisjoint(words.split())


def _led_by_colon(items: Sequence[Item], anchor: int) -> frozenset[str]:
    """ "It took fewer boats to bring them: 672": the words for what is counted, none behind another clause.

    So are both of "fewer boats got across (602 of them, against 1,110)".
    """
    if anchor > _LED and items[anchor - 1].word in _AGAINST:
        told = next((n for n in range(anchor - 2, -1, -1) if items[n].quantity is not None), 0)
        between = {item.word for item in items[told + 1 : anchor - 1]}
        return _led_by_colon(items, told) if between <= _OF_THEM else frozenset()
    paired = items[anchor - 1 : anchor] and items[anchor - 1].word == "," and items[anchor + 1].word in _AGAINST
    if anchor < _LED or not (paired or items[anchor - 1].word in (":", "(")):
        return frozenset()  # "fewer boats crossed than in 2024, 672 against 695"
    first = max(0, anchor - _FAR_BACK)
    compared = [at for at in range(anchor - _LED, first - 1, -1) if items[at].word in _COMPARED]
    if not compared or any(one.quantity is not None or one.word in _ENDS for one in items[compared[0] : anchor - 1]):
        return frozenset()
    both = [at for at in compared[1:] if all(one.quantity is None for one in items[at:anchor])]
    return frozenset(item.word for at in (compared[0], *both) for item in items[at + 1 : at + 3])


def _brought(words: str, first: Series, items: Sequence[Item]) -> bool:
    """ "Small boats landed 825 people at Dover, and the number for 2025 is 13,573": of those whom the boats landed."""
    verb = words.split()[-1:]
    behind = (then.quantity for item, then in pairwise(items) if [item.word] == verb)
    return any(quantity is not None and quantity.unit not in ("", first.unit) for quantity in behind)


def _is_more(one: Series, other: Series) -> bool:
    """Whether a series counts more than another: more people come than boats."""
    return one.expect is not None and other.expect is not None and one.expect.high > other.expect.high


def _siblings(series: Series, shelf: Shelf) -> Sequence[Series]:
    found = (shelf.series(series_id) for series_id in series.siblings)
    return [one for one in found if one.phrases.nouns and (one.area, one.nature) == (series.area, series.nature)]
