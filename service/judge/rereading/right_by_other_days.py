"""Changes that are right of other days than those of the figures that they are told with.

"August so far: 1,697. The year so far: 15,897, against 27,997 by the same date in 2025, a drop of 34%": so much is
August down, and from 27,997 to 15,897 it is 43%. "Up 14% on the month and 42% on the year": both to the same month.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from service.judge.evidence.between_verdicts import AGAINST_BASE, series_of
from service.judge.rereading.places import Place, tried
from service.judge.slips.neighbouring_periods import moved_along
from service.judge.verdicts import Verdict, in_quotation
from service.model.report import Label, Severity
from service.model.windows import Window
from service.records import replace
from service.store.interface import Store

_PAIR = len(("now", "base"))
_SPANS = frozenset("on over in from a the month week quarter year".split())


def of_days_told_with(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> Sequence[Verdict]:
    """The verdicts, changes accused that are not right of the days of the figures that they are told with.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    found = list(verdicts)
    for at, place in _places(verdicts):
        one = verdicts[at]
        trial = tried(one.grounded.claim, place, store, known_at)
        if trial is not None and trial.fit.label is Label.CONTRADICTED:
            wrong = replace(one, label=Label.CONTRADICTED, severity=Severity.ERROR, trial=trial, article=None)
            found[at] = in_quotation(replace(wrong, reason=None))
    return found


def _places(verdicts: Sequence[Verdict]) -> Iterator[tuple[int, Place]]:
    """The changes right of other days, with the days that they are of by what stands beside them."""
    for at in range(_PAIR, len(verdicts)):
        ends = _own_ends(verdicts[at], verdicts[at - _PAIR : at])
        if ends is not None:
            yield at, ends
    for at, (first, second) in enumerate(pairwise(verdicts), start=1):
        if _are_joined(first, second):
            assert first.trial is not None and second.trial is not None
            now, own = first.trial.option.reading.window, second.trial.option.reading
            assert own.base is not None
            yield at, Place(own.series_id, now, moved_along(own.base, own.window, now))


def _own_ends(change: Verdict, ahead: Sequence[Verdict]) -> Place | None:
    """The days of the two right levels right before a change that they refute; None where they do not."""
    claim, trial, article = change.grounded.claim, change.trial, change.article
    if not _is_right(change) or article is None or article.fit.label is not Label.CONTRADICTED or trial is None:
        return None
    levels = [one.grounded.claim for one in ahead]
    told = [None if one.quantity is None else one.quantity.span for one in levels]
    if [one.span for one in claim.inputs] != told:
        return None
    now, base = (_days_of_level(one, change) for one in ahead)
    if now is None or base is None or now == trial.option.reading.window:
        return None
    return Place(trial.option.reading.series_id, now, base)


def _days_of_level(level: Verdict, change: Verdict) -> Window | None:
    """The days of a right level of the same series, told in the sentence of a change; None of any other."""
    if level.label is not Label.SUPPORTED or level.trial is None:
        return None
    own = level.trial.option.reading
    same = level.grounded.claim.sentence is change.grounded.claim.sentence and series_of(level) == series_of(change)
    return own.window if same and own.base is None and level.grounded.claim.kind == "level" else None


def _are_joined(first: Verdict, second: Verdict) -> bool:
    """Whether "and" joins two right changes of one series, of different days: "14% on the month and 42% on"."""
    one, other = first.grounded.claim, second.grounded.claim
    if not (_is_right(first) and _is_right(second)) or one.kind != other.kind or one.sentence is not other.sentence:
        return False
    assert first.trial is not None and second.trial is not None
    between = one.sentence.between(one.span.end, other.span.start)
    if between[-1:] != ["and"] or not between[:-1] or not _SPANS.issuperset(between[:-1]):
        return False
    own, told = second.trial.option.reading.window, first.trial.option.reading.window
    alike = series_of(first) == series_of(second) and own.whole_months == told.whole_months is not None
    return alike and own != told


def _is_right(change: Verdict) -> bool:
    trial = change.trial
    if change.label is not Label.SUPPORTED or trial is None or change.grounded.claim.kind not in AGAINST_BASE:
        return False
    return trial.option.reading.base is not None and not trial.option.direct
