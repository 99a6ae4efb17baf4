"""Shares of what was counted last that came in a part of its time: "23 per cent of them in 2022".

Likewise "July alone accounted for 13 per cent", "two-thirds in March alone", "almost a quarter of all arrivals came in
2022". The whole is the count told last, none that it was only compared with, and its days must hold those of the part.
"""

from collections.abc import Sequence, Set

from service.claims.complete.neighbours.shares_of_year import OF_PART
from service.claims.scene import unit_of
from service.model.claims import Claim, Mood
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import PERCENT, Form
from service.model.series import Nature
from service.model.shelf import Shelf
from service.model.windows import Grain, Window
from service.records import replace

_THEM = frozenset("them these those whom which that this".split())
_TOTALS = frozenset("total tally count number arrivals crossings people migrants".split())
_WHOLE = frozenset("the all this of - time small boat channel migrant overall".split())
_COMING = frozenset("came come arrived landed crossed were was".split())
_IN = frozenset(["in", "during"])
_ARTICLES = frozenset(["the", "just", ",", "alone"])
_ACCOUNTING = frozenset(
    "accounted accounts accounting account made makes make up represented represents brought provided contributed was"
    " is responsible for alone by itself over than more just about almost nearly some around roughly well a has have"
    " had".split()
)
_OF_WHOLE = frozenset("accounted accounts accounting account represented represents made makes responsible".split())
_VERBS = _OF_WHOLE | {"make", "brought"}
_UP = frozenset(["for", "up", "represented", "represents"])
_CLOSING = ((), (".",), (",",), (";",))
_CHANGES = frozenset(["level", "share"])
_LEADING = frozenset("some almost a about around nearly only just over roughly fully more than".split())
_LATEST = 2200  # a year by which nothing has been published
_REACH = 10  # items from a part to its share
_LED = 4  # items of "for more than"
_SKIPPED = 3  # items of "in just the"


def shares_by_time(row: Sequence[Claim], items: Row, before: Sequence[Claim], shelf: Shelf) -> Sequence[Claim]:
    """The claims of a sentence, shares of the count told last with the days of their part and those of the whole.

    Args:
        row: the claims.
        items: the sentence.
        before: the article's claims so far.
        shelf: the catalogue.
    """
    if not items.dates or not any(unit_of(claim) == PERCENT for claim in row):
        return row
    found = list(row)
    for n, claim in enumerate(row):
        if unit_of(claim) != PERCENT or claim.kind not in _CHANGES or claim.mood is not Mood.ASSERTED:
            continue
        at = next((i for i in items.figures if items[i].start == claim.span.start), None)
        part = None if at is None or claim.inputs or claim.base is not None else _part(items, at)
        whole = _counted_last([*before, *row[:n]], shelf, part) if part is not None else None
        if part is not None and whole is not None and (days := _days_of(whole, part, shelf)) is not None:
            kin = tuple(replace(c, carried=True) for c in whole.candidates[:1])
            found[n] = replace(claim, kind="share", candidates=kin, period=part, base=days, direction=None)
    return found


def _part(items: Row, at: int) -> Period | None:
    """The time that a share came in: behind it and its whole, or ahead of it: "July accounted for 13% of that"."""
    whole = _past_whole(items, at)
    place = (at + 1) if whole is None else whole
    verb = items.words[place : place + 1] != () and items.words[place] in _COMING
    if verb:
        place += 1
    apart = (
        _LEADING.issuperset(items.words[:at]) or items.words[at - 1] == ","
    )  # not "Eritreans accounted for 19 per cent of those in August"
    told = apart and (whole is not None or verb or _is_of_time_alone(items, at))
    if told and items.words[place : place + 1] != () and items.words[place] in _IN:
        for n in range(place + 1, min(len(items), place + 1 + _SKIPPED)):
            item, past = items[n], n + 1 + (items.words[n + 1 : n + 2] == ("alone",))
            closed = items.words[past : past + 1] in _CLOSING
            if item.period is not None:  # "95 per cent of those in June claimed asylum" is of June
                return item.period if _is_time(item.period) and closed else None
            if item.word not in _ARTICLES:
                break
        return None
    if whole is None and (
        items.words[at + 1 : at + 2] not in _CLOSING or _UP.isdisjoint(items.words[max(0, at - _LED) : at])
    ):
        return None
    return _part_ahead(items, at, _VERBS if whole is not None else _OF_WHOLE)


def _is_of_time_alone(items: Row, at: int) -> bool:
    """ "6,642 people have come, more than two-thirds in March alone": a fraction and nothing but its time."""
    quantity = items[at].quantity
    alone = items.words[at + 2 : at + 4] == ("", "alone")
    return alone and quantity is not None and quantity.form is Form.FRACTION


def _part_ahead(items: Row, at: int, verbs: Set[str]) -> Period | None:
    """ "March alone accounts for two-thirds", "July brought 13% of that": the time ahead of what it had."""
    verb = False
    for n in range(at - 1, max(-1, at - _REACH), -1):
        period = items[n].period
        if period is not None:
            return period if verb and _is_time(period) else None
        if items[n].word not in _ACCOUNTING:
            return None
        verb = verb or items[n].word in verbs
    return None


def _past_whole(items: Row, at: int) -> int | None:
    """The place behind "of them", "of the total", "of all small boat arrivals"; None where no whole is named so."""
    if items.words[at + 1 : at + 2] != ("of",):
        return None
    for place in range(at + 2, min(len(items), at + _REACH)):
        word = items[place].word
        if word in _TOTALS or (word in _THEM and place == at + 2):
            closes = items.words[place + 1 : place + 2]
            return None if word == "that" and closes and closes[0].isalpha() and closes[0] not in _IN else place + 1
        if word not in _WHOLE:
            return None
    return None


def _is_time(period: Period) -> bool:
    return period.role is PeriodRole.WINDOW and period.window is not None and period.grain is not Grain.DAY


def _counted_last(told: Sequence[Claim], shelf: Shelf, part: Period) -> Claim | None:
    """The count told last, those left out that something was compared with, and the boats that they came in.

    So are those of years gone by: "6,642 came. In the same time of 2024 it was 5,435. March alone had two-thirds".
    """
    for claim in reversed(told):
        if claim.kind not in ("level", "threshold") or claim.quantity is None or claim.is_base or claim.aside:
            continue
        if claim.quantity.unit in ("boats", PERCENT) or (claim.period and claim.period.role is PeriodRole.SHIFT):
            continue
        if not claim.candidates:
            return None
        if _is_over_before(claim, part):
            continue
        series = shelf.series(claim.candidates[0].series_id)
        return claim if series.nature is Nature.FLOW and series.accumulates else None
    return None


def _is_over_before(claim: Claim, part: Period) -> bool:
    window = None if claim.period is None or claim.period.role is PeriodRole.SHIFT else claim.period.window
    return window is not None and part.window is not None and window.end.year < part.window.start.year


def _days_of(whole: Claim, part: Period, shelf: Shelf) -> Period | None:
    """The days of the whole; of a total of all that was ever counted, those since the series begins."""
    period, begins = whole.period, shelf.series(whole.candidates[0].series_id).begins
    if period is None or part.window is None:
        return None
    window = period.window
    if period.role is PeriodRole.HISTORY and begins is not None:
        window = Window(begins, Window.year(_LATEST).end)
    elif period.role not in (PeriodRole.WINDOW, PeriodRole.TO_DATE):
        return None
    if window is None or window == part.window or not window.contains(part.window):
        return None
    return replace(period, role=PeriodRole.WINDOW, rule=OF_PART, window=window, grain=Grain.SPAN, others=())
