"""Changes accused of not leading from what their level is only compared with.

"Inflation rose by 0.2 points in August to 3.1%, compared with 3.8% a year ago": by so much it rose from July, and the
3.8% is told beside it. So "a rise of 12% took the backlog to 133,409, against 165,411 a year ago". What is exactly the
move of the level from the period right before is supported as that.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from service.judge.rereading.places import Place, fits_at, supported, tried
from service.judge.verdicts import Verdict, days_read
from service.model.report import Label
from service.model.series import Nature
from service.model.windows import DAY, Window
from service.records import replace
from service.store.interface import Store, Vintage

_MOVES = frozenset(["difference", "point_change", "percent_change"])
_LEVELS = frozenset(["level", "average", "threshold"])
_COMPARING = frozenset(["compared", "compares", "against", "versus", "below", "above"])
_QUARTER = 3  # months
_YEAR = 366  # days
_UNEVEN = 3  # days by which months differ


def from_before(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> Sequence[Verdict]:
    """The verdicts, in the order of the text, such changes supported.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    return [_reread(at, verdicts, store, known_at) for at in range(len(verdicts))]


def _reread(at: int, verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> Verdict:
    verdict = verdicts[at]
    claim = verdict.grounded.claim
    if verdict.label is not Label.CONTRADICTED or claim.kind not in _MOVES or claim.quantity is None:
        return verdict
    level = _level_compared(at, verdicts)
    own = None if level is None else days_read(level)
    if level is None or level.trial is None or own is None:
        return verdict
    vintage = store.as_known(level.trial.option.reading.series_id, known_at)
    read = days_read(verdict) if verdict.trial is not None else None
    plain = replace(claim, base=None, inputs=())
    for now in dict.fromkeys([own, *([] if read is None or abs(read.days - own.days) > _UNEVEN else [read])]):
        for base in _before(now, vintage):
            found = tried(plain, Place(vintage.series.id, now, base), store, known_at)
            if found is not None and not found.fit.reverses and fits_at(found, claim.quantity):
                told = replace(verdict.grounded, claim=plain, series=vintage.series)
                return supported(replace(verdict, grounded=told, article=None), found)
    return verdict


def _level_compared(at: int, verdicts: Sequence[Verdict]) -> Verdict | None:
    """The level behind a change in its sentence that is then compared with another."""
    claim = verdicts[at].grounded.claim
    behind = [one for one in verdicts[at + 1 :] if one.grounded.claim.sentence is claim.sentence]
    for level, other in pairwise(behind):
        told, then = level.grounded.claim, other.grounded.claim
        words = claim.sentence.between(told.span.end, then.span.start)
        if told.kind in _LEVELS and level.trial is not None and not _COMPARING.isdisjoint(words):
            return level
    return None


def _before(now: Window, vintage: Vintage) -> Iterator[Window]:
    """The period right before some days: as long as these, or, of what is measured, when it was last measured."""
    months = now.whole_months
    if vintage.series.nature is Nature.FLOW:
        yield Window(now.start - now.days * DAY, now.start - DAY) if months is None else now.shifted_months(-months)
        return
    spells = vintage.overlapping(Window(now.end - _YEAR * DAY, now.end))
    earlier = [one.window for one in spells if one.window.end < now.end]
    if vintage.series.nature is Nature.STEP:
        yield from (Window.day(one.window.end) for one in spells[-2:-1])
    else:
        yield from earlier[-1:]
    if months == _QUARTER:
        yield now.shifted_months(-months)  # a rate of three months that comes out each month
