"""Firsts: "for the first time since July", "above 3% for the first time since March", "the first negative reading".

A first past a mark that the words name is judged by that mark; one without by what the period itself came to.
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from service.claims.kind import Draft
from service.claims.ranks.counted_moves import tells_move, time_moved
from service.claims.ranks.marks import (
    MARK_REACH,
    PASSING,
    SIGNS,
    UNDER,
    clause_behind,
    is_at_target,
    mark_before,
    mark_behind,
    moved_before,
    tells_figure,
)
from service.claims.ranks.rank_scope import Tail, tail_of
from service.model.mentions import Item, Row
from service.model.quantities import Quantity
from service.model.ranks import Extreme, Rank
from service.model.spans import Span
from service.records import replace

_BEING = frozenset("been was is turned turn turns gone went goes go become became into in".split())
_READINGS = frozenset("reading figure rate number month quarter year result print".split())
_PERIODS = frozenset(["month", "quarter", "year", "week", "day"])
_WHEN = frozenset(["in", "that", "when", "with", "above", "below", "over", "under"])
_BREAKING = frozenset([",", ";", ":", "(", "and", "but", "after", "since"])
_AGO = frozenset("than it they was were had been those that of their its level levels on from in".split())
_PARTICLES = frozenset(["up", "down", "back", "off", "again"])
_YEAR = 12  # months
_OPENING = 2  # items of "for the"
_NEAR = 4  # items from "time" to "double digits"
_FREE = frozenset([("free", "of"), ("free", "from"), ("without", "any"), ("clear", "of")])
_PARTING = frozenset([";", "and", "but", "while"])
_SETTING = frozenset("cut lowered reduced raised lifted increased hiked cutting lowering raising lifting".split())
_RATES = frozenset(["rate", "rates", "borrowing"])
_APART = 8  # items of "day of the year so far and the"
_ABSENT = 6  # items of "free of crossings for the"
_LEAD = 5  # items behind "lower" in which "a year ago" stands


def first(items: Row, index: int) -> Draft | None:
    """The claim that "first" at ``index`` makes of a threshold or a history; None where it makes none."""
    words = [*items.words[index : index + 3]]
    if words[1:2] and words[1] in _PERIODS | _READINGS:
        return _first_period(items, index)
    if words[1:2] != ["time"]:
        return _without_time(items, index)
    lead = [item for item in items[max(0, index - 3) : index] if item.word not in ("for", "the")]
    tail = tail_of(items, index + 1)
    clause = clause_behind(items, _past_owned(items, max(tail.last, index + 1)))
    if clause is None and index <= _OPENING and tail.since is not None:
        opens = tail.last + (items.words[tail.last + 1 : tail.last + 2] == (",",))
        clause = opens if mark_behind(items, opens) else None  # "For the first time since 2007, it is below 2%"
    behind = _at_once(items, index + 1) if clause is None else mark_behind(items, clause)
    if behind is not None:
        return _past_behind(items, index, tail, behind)
    if tail.since is None and not tail.within_months and not tail.record:
        return None
    if clause is not None and tells_figure(items, clause):
        return None
    if tells_move(items, index) is not None:
        return None  # "the first time it had fallen since August": of the fall
    sign = _sign_told(items, index)
    mark = mark_before(items, index) if sign is None else Rank(sign, mark=_nought(items[index]))
    if mark is not None:
        return _draft(items, index, tail, mark)
    if is_at_target(items, index) or _is_of_absence(items, index) or _is_set_anew(items, index):
        return None
    if tail.record or (lead and (lead[-1].word in _PARTICLES or any(one.part == "verb" for one in lead[-1].changes))):
        return None  # "fell for the first time since": of the change
    if (lead and lead[-1].quantity is not None) or _is_past_its_ends(items, index):
        return None
    # "Fell in June for the first time since January, with prices 3.5% higher than a year ago" tells of the fall.
    aside = "with" in items.words[tail.last + 1 : tail.last + 1 + len((",", "with"))]
    sign = _below_year_ago(items[:index] if aside else items)
    if sign is not None:
        return _draft(items, index, tail, Rank(sign, mark=_nought(items[index])))
    if next(time_moved(items, index, 1), None) is not None:
        return None  # "was cut today for the first time since March": of the change
    extreme = _how_far(items, index, tail, clause)
    if extreme is None:
        return None
    return _draft(items, index, tail, Rank(extreme, 1, tail.scope, tail.since, tail.within_months))


def _without_time(items: Row, index: int) -> Draft | None:
    """ "The busiest day of the year and the first with more than 1,000 since May", "the first negative reading"."""
    word = next(iter(items.words[index + 1 : index + 2]), "")
    if word == "with" and not _PERIODS.isdisjoint(items.words[max(0, index - _APART) : index]):
        return _first_period(items, index - 1)
    return _first_of_sign(items, index) if word in SIGNS else None


def _how_far(items: Row, index: int, tail: Tail, clause: int | None) -> Extreme | None:
    """Which way a period was far out; a clause says itself of what: "that it had dipped under the Bank's line"."""
    if clause is not None:
        return _that_high(items[index + 2 : clause + MARK_REACH])
    return _that_high(items[index + 2 : tail.last + 1]) or moved_before(items, index)


def _past_owned(items: Row, last: int) -> int:
    """ "The first time since September's 1.7 that it had": past the figure that the anchor has for its own."""
    owned = items.words[last + 1 : last + 2] in (("'s",), ("’s",)) and last + 2 < len(items)
    return last + 2 if owned and items[last + 2].quantity is not None else last


def _is_past_its_ends(items: Row, index: int) -> bool:
    """ "Rose to 4% in December from 3.9%, for the first time in ten months": of the rise, or of how high it was."""
    if items.words[max(0, index - len((",", "for", "the"))) : index] != (",", "for", "the"):
        return False
    clause = next((at for at in range(index - 4, -1, -1) if items.words[at] in _PARTING), -1)
    told = [at for at in items.figures if clause < at < index]
    return bool(told) and items.words[told[-1] - 1] in ("to", "from")


def _is_set_anew(items: Row, index: int) -> bool:
    """ "The Bank cut rates to 5%, for the first time in four years": what was done, whatever it was lower than."""
    verb = next((n for n in range(index - 1, -1, -1) if any(one.part == "verb" for one in items[n].changes)), None)
    return verb is not None and items.words[verb] in _SETTING and not _RATES.isdisjoint(items.words[: verb + _ABSENT])


def _is_of_absence(items: Row, index: int) -> bool:
    """ "Christmas was free of crossings for the first time in five years": of days on which there were none."""
    lead = items.words[max(0, index - _ABSENT) : index]
    return any(pair in _FREE for pair in pairwise(lead))


def _at_once(items: Row, time: int) -> tuple[Rank, int] | None:
    """ "The first time above 3% since March", "the first time in double digits": the mark right behind "time"."""
    led = items.words[time + 1 : time + 2]
    if not led or led[0] not in PASSING | UNDER | {"in"}:
        return None
    told = mark_behind(items, time)
    return told if told is not None and told[1] <= time + _NEAR else None


def _past_behind(items: Row, index: int, tail: Tail, told: tuple[Rank, int]) -> Draft | None:
    """ "The first time since June that it has been below 2%", "the first time it has exceeded 430 ppm"."""
    mark, at = told
    own = tail.since is not None or tail.record or tail.within_months is not None
    behind = tail if own else tail_of(items, at)
    bound = behind.since is not None or behind.record or behind.within_months is not None
    if behind.within is not None or (not bound and items[index + 2].period is not None):
        return None  # "the first time this year that …"
    behind.record = behind.record or not bound
    if own:
        return _draft(items, index, tail, mark)
    taken = (("base", behind.last),) if bound else ()
    behind.last, last = index + 1, behind.last
    return replace(_draft(items, index, behind, mark), last=last, slots=taken)


def _first_period(items: Row, index: int) -> Draft | None:
    """ "The first month in which it had averaged more than $100 since July 2022", "the first year it has topped 1C"."""
    last = min(len(items), index + MARK_REACH)
    at = next((n for n in range(index + 2, last) if items[n].quantity is not None), last)
    since = next((n for n in range(at + 1, min(last, at + _NEAR)) if items[n].word == "since"), last)
    if since >= last:  # "$70/b since November"
        return None
    led = items.words[index + 2] in _WHEN
    if not led and any(not item.word or item.word in _BREAKING for item in items[index + 2 : at]):
        return None
    tail, mark = tail_of(items, since - 1), mark_before(items, at + 1)
    if mark is None or tail.since is None:
        return None
    return replace(_draft(items, index, tail, mark), slots=(("base", tail.last),))


def _first_of_sign(items: Row, index: int) -> Draft | None:
    """ "The first negative reading since March 1960": past nought."""
    if index + 2 >= len(items) or items[index + 2].word not in _READINGS:
        return None
    tail = tail_of(items, index + 2)
    if tail.since is None and not tail.within_months and not tail.record:
        return None
    return _draft(items, index, tail, Rank(SIGNS[items[index + 1].word], mark=_nought(items[index])))


def _nought(item: Item) -> Quantity:
    return Quantity(Span(item.start, item.end), Span(0, 0), Decimal(0), 0, "")


def _sign_told(items: Row, index: int) -> Extreme | None:
    """ "The first time the annual rate has been negative since May 2016", "since then that it has turned positive"."""
    if items.said.isdisjoint(SIGNS):
        return None
    for at in range(index + 2, min(len(items), index + MARK_REACH)):
        word = items[at].word
        if word in SIGNS and items[at - 1].word in _BEING:
            return SIGNS[word]
        if word in _PARTING or word in (",", ":", "("):
            return None
    return None


def _below_year_ago(items: Sequence[Item]) -> Extreme | None:
    """ "Prices are lower than they were a year ago": their growth on the year has passed nought."""
    for at, item in enumerate(items[:-2]):
        if item.word not in ("lower", "higher", "below", "above", "down", "up"):
            continue
        behind = [other for other in items[at + 1 : at + 1 + _LEAD] if other.word not in _AGO]
        period = behind[0].period if behind else None
        if period is not None and period.shift_months == -_YEAR:
            return Extreme.LOWEST if item.word in ("lower", "below", "down") else Extreme.HIGHEST
    return None


def _that_high(items: Sequence[Item]) -> Extreme | None:
    for item in items:
        if item.word in ("high", "much", "many", "fast"):
            return Extreme.HIGHEST
        if item.word in ("low", "little", "few", "slow"):
            return Extreme.LOWEST
    return None


def _draft(items: Row, index: int, tail: Tail, rank: Rank) -> Draft:
    told = replace(rank, since=tail.since, within_months=tail.within_months, record=tail.record)
    start = index - 1 if index and items[index - 1].word == "the" else index
    span = Span(items[start].start, items[tail.last].end)
    slots = () if tail.dated is None else (("base", tail.dated),)
    return Draft("threshold", span, "superlative", index, tail.last, slots=slots, rank=told)
