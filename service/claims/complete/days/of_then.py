"""Levels of a time told before: "It has come down since October 2022: it is 2.0% now, against 11.1% then".

What "then" points to is the time named last, in the sentence or in those before it; where none is, no days are known.
"""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS
from service.claims.bind.periods_in_themselves import begun
from service.claims.bind.sharing.framing_sentences import Frame
from service.claims.scene import Scene
from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.records import replace

_CLOSING = frozenset([".", ",", ";", ")", "and", "but", "–", "—", "”"])
_BEING = frozenset("it they , the price figure rate total number average was were had been stood at".split())
_POINTING = frozenset([PeriodRole.SHIFT, PeriodRole.SAME])  # "than a year ago": what then was
_OF_NOW = frozenset("is are has have now stands it's today ; : while but".split())
_LABELLED = ("then", ":")  # "Bank Rate then: 4.25%"
_REACH = 9  # items of "Back then the Bank of England's rate was"
_OF_DAYS = frozenset([PeriodRole.WINDOW, PeriodRole.TO_DATE])


def of_then(row: Sequence[Claim], items: Row, before: Scene, frame: Frame | None) -> Sequence[Claim]:
    """The claims of a sentence, levels right ahead of "then" with the days that it points to.

    Args:
        row: the claims in order.
        items: the sentence.
        before: the one before it.
        frame: the days that a sentence without figures set.
    """
    places = items.places(frozenset(["then"]))
    closed = {at - 1 for at in places if (*items.words[at + 1 : at + 2], ".")[0] in _CLOSING}
    pointing = {items[at].start: at for at in closed if at >= 0 and items[at].quantity is not None}
    opened = {items[at].start: place for place in places if (at := _opened(items, place)) is not None}
    pointing |= opened
    pointing |= {items[at].start: at for at in items.figures if _opens_then(items, at)}
    pointing |= {items[at].start: place for place in places if (at := _joined(items, place)) is not None}
    pointing |= {items[at].start: at for at in items.figures if items.words[at - 2 : at] == _LABELLED}
    if not pointing:
        return row
    return [
        _of_days(claim, _told(pointing[claim.span.start], items, before, frame))
        if claim.span.start in pointing
        and claim.kind in LEVELS
        and (claim.period is None or _is_of_before(claim.period, items, opened.get(claim.span.start)))
        else claim
        for claim in row
    ]


def _joined(items: Row, place: int) -> int | None:
    """ "It was 2.5% then, and Bank Rate 4.75%": where the figure stands that is joined to one of then."""
    joint = place + 1 + (items.words[place + 1 : place + 2] == (",",))
    at = next((at for at in items.figures if at > place), None)
    if at is None or items[place - 1].quantity is None or items.words[joint : joint + 1] != ("and",):
        return None
    return at if _OF_NOW.isdisjoint(items.words[joint:at]) else None


def _opened(items: Row, place: int) -> int | None:
    """ "… ; back then it was $1.30": where the level stands whose clause opens with "then"."""
    if not place or items.words[place - 1] != "back":
        return None
    at = next((at for at in items.figures if at > place), None)
    return at if at is not None and _BEING.issuperset(items.words[place + 1 : at]) else None


def _is_of_before(period: Period, items: Row, place: int | None) -> bool:
    """ "In November, it averaged $1.29; back then it was $1.30": whether a time is that of the clause before."""
    return place is not None and period.span.end <= items[place].start


def _opens_then(items: Row, anchor: int) -> bool:
    """ "Back then the level was 0.5%": the first figure behind it."""
    return items.words[:2] == ("back", "then") and anchor <= _REACH and anchor == items.figures[0]


def _of_days(claim: Claim, told: Sequence[Period]) -> Claim:
    """The level with the one time that "then" can mean; of several, which of them is left to its figure."""
    if not told:
        return replace(claim, peak=True, period=None)
    if len({one.window for one in told}) == 1:
        return replace(claim, period=begun(told[0]))
    return replace(claim, period=begun(told[-1])) if _is_earliest(told) else claim


def _is_earliest(told: Sequence[Period]) -> bool:
    """ "It was 2.8% in May, having been 3.4% in May 2025. Bank Rate was 4.25% then": if the last was first."""
    windows = [one.window for one in told if one.window is not None]
    last = windows[-1] if len(windows) == len(told) else None
    return last is not None and all(one == last or one.start > last.end for one in windows)


def _told(anchor: int, items: Row, before: Scene, frame: Frame | None) -> Sequence[Period]:
    """The times nearest before it: the last start told in its sentence, a frame, or all of the sentence before."""
    named = [period for at in items.dates if at < anchor and (period := items[at].period) is not None]
    named = [one for one in named if _is_dated(one) and one.role is PeriodRole.TO_DATE][-1:]  # "since October 2022"
    framed = [frame.period] if frame is not None and _is_dated(frame.period) else []
    told = [one.period for one in before.row if one.period is not None and _is_dated(one.period)]
    bases = [day for one in before.row for day in (one.base, one.period) if day is not None and day.role in _POINTING]
    last = [base for base in bases if all(base.span.start > one.span.start for one in told)]
    return named or framed or last or told or bases  # "0.8 points more than a year earlier. It was 4.4% then"


def _is_dated(period: Period) -> bool:
    return period.window is not None and period.role in _OF_DAYS and period.rule != "today"
