"""Levels so long after a time that is named without a figure: "It peaked in June 2022; two years later it was 3%".

So those that a change led to so long after its start: "from 8,462 in 2020 to 45,755 two years later".
"""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.bind.bound import LEVELS
from service.claims.bind.sharing.framing_sentences import Frame
from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.records import replace

_OPENING = 2  # items of "but two years later"


def later_than_that(row: Sequence[Claim], items: Row, frame: Frame | None) -> Sequence[Claim]:
    """The claims of a sentence, levels so long after the time that the words before them name with the days that gives.

    Args:
        row: the claims in order.
        items: the sentence.
        frame: the days that a sentence without figures set.
    """
    if not any(_is_counted_on(claim) for claim in row):
        return row
    led = dict(_led_to(claim, before) for before, claim in pairwise(row) if _is_counted_on(claim))
    row = [claim if (to := led.get(claim.period)) is None else replace(claim, period=to) for claim in row]
    return [_counted_on(claim, items, frame) if _is_counted_on(claim) else claim for claim in row]


def _led_to(claim: Claim, before: Claim) -> tuple[Period | None, Period | None]:
    """ "Crossings grew from 8,462 in 2020 to 45,755 two years later": counted from where the change began."""
    if not before.is_base or before.period is None or claim.period is None:
        return None, None
    began = before.period.window is not None and before.period.role is PeriodRole.WINDOW
    text = claim.block.text
    led = text[: before.span.start].rstrip().endswith("from") and text[: claim.span.start].rstrip().endswith("to")
    same = before.candidates[:1] == claim.candidates[:1]
    return claim.period, _moved(before.period, claim.period) if began and led and same else None


def _is_counted_on(claim: Claim) -> bool:
    period = claim.period
    later = period is not None and period.role is PeriodRole.SHIFT and period.shift_months > 0
    return later and period is not None and period.window is None and claim.kind in LEVELS and not claim.is_base


def _counted_on(claim: Claim, items: Row, frame: Frame | None) -> Claim:
    period = claim.period
    assert period is not None
    at = next((at for at in items.dates if items[at].period is period), 0)
    if any(place < at for place in items.figures):
        return claim
    named = [one for place in items.dates if place < at and (one := items[place].period) is not None]
    told = named[-1] if named else frame.period if frame is not None and at <= _OPENING else None
    if told is None or told.window is None or told.role is not PeriodRole.WINDOW:
        return claim
    return replace(claim, period=_moved(told, period))


def _moved(told: Period, by: Period) -> Period:
    assert told.window is not None
    window = told.window.shifted_months(by.shift_months)
    return replace(by, window=window, grain=told.grain, role=PeriodRole.WINDOW, shift_months=0, others=())
