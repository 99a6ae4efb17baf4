"""Levels accused in a sentence that goes from one time to the next, and that may be of either.

"After 2,742 arrivals in June, just 2,316 people crossed" is of July, though June alone is named, and "rough sleeping
rose by 20% last autumn after rising by 27% in 2023, from 3,069 to 3,898" of 2022 and 2023; "inflation was 3.8% and
Bank Rate 4% a year ago" has both of then. What is exactly the figure of the time right before or behind is left open
there, if the days that it is read of do not stand beside it.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from service.judge.rereading.places import Place, fits_at, tried
from service.judge.verdicts import Verdict, days_read, left_open
from service.judge.weighing import Weighed
from service.model.report import Label
from service.model.series import Nature
from service.model.windows import DAY, Window
from service.store.interface import Store, Vintage

_TURNING = frozenset("after following having follows followed before when now then as until ago".split())
_LEVELS = frozenset(["level", "average", "threshold"])
_STEPS = (-1, 1, -3, 3, -12, 12, -24, -36)  # months to the period before or behind, and to "three years ago"


def without_either_end(judged: Sequence[Weighed], store: Store, known_at: date | None) -> Sequence[Weighed]:
    """The verdicts, in the order of the text, such levels left open.

    Args:
        judged: the verdicts on all claims, with the slips that explain them.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    return [
        Weighed(left_open(one.verdict), None) if _is_of_either_end(one.verdict, store, known_at) else one
        for one in judged
    ]


def _is_of_either_end(verdict: Verdict, store: Store, known_at: date | None) -> bool:
    claim, own = verdict.grounded.claim, days_read(verdict)
    if verdict.label is not Label.CONTRADICTED or verdict.trial is None or own is None or claim.quantity is None:
        return False
    if claim.kind not in _LEVELS or _TURNING.isdisjoint(claim.sentence.words) or _is_dated_beside(verdict):
        return False
    vintage = store.as_known(verdict.trial.option.reading.series_id, known_at)
    for window in _beside(own, vintage):
        there = tried(claim, Place(vintage.series.id, window), store, known_at)
        if there is not None and fits_at(there, claim.quantity):
            return True
    return False


def _beside(own: Window, vintage: Vintage) -> Iterator[Window]:
    """The periods right before and behind one; of a value in force those of the values before and behind."""
    if vintage.series.nature is Nature.STEP:
        yield from (Window.day(own.start - DAY), *((Window.day(own.end + DAY),) if own.end != date.max else ()))
        last = vintage.last()
        yield from () if last is None else (last.window,)
        return
    months = own.whole_months
    for step in _STEPS if months is None or months == 1 else (-months, months, *_STEPS[4:]):
        yield own.shifted_months(step)


def _is_dated_beside(verdict: Verdict) -> bool:
    """ "2,316 in July": whether the figure's own days stand right behind it."""
    claim = verdict.grounded.claim
    if claim.period is None or claim.quantity is None or claim.period.span.start < claim.quantity.span.end:
        return False
    return len(claim.block.text[claim.quantity.span.end : claim.period.span.start].split()) <= 1
