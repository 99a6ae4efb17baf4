"""Weekdays of a week told before: "in the week to 21 June 1,912 came. Of those, 710 came on Monday", the 15th."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from service.judge.rereading.places import Place, contradicted, fits_at, is_swapped, supported, tried
from service.judge.verdicts import Verdict
from service.model.report import Label
from service.model.series import Frequency
from service.model.windows import DAY, Window
from service.store.interface import Store

_OF = frozenset(["of", "among"])
_THOSE = frozenset(["those", "these", "them", "which", "whom"])
_FAILED = frozenset([Label.CONTRADICTED, Label.AMBIGUOUS, Label.UNVERIFIABLE])
_WEEK = 7  # days
_BEFORE = 4  # figures ahead of it among which the week is told


def on_days_of_week(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> list[Verdict]:
    """The verdicts, counts of a weekday supported that are those of that day in the week of which they are a part.

    One with two of its digits turned about is accused.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    found = list(verdicts)
    for at, one in enumerate(verdicts):
        if _is_part_of_week(one):
            found[at] = _on_day(one, verdicts[max(0, at - _BEFORE) : at], store, known_at)
            if found[at] is not one:
                found = [_ranked_on(other, found[at], store) for other in found]
    return found


def _ranked_on(verdict: Verdict, day: Verdict, store: Store) -> Verdict:
    """ "710 on Monday, the most on any one day this year": ranked as of that Monday."""
    claim, trial = verdict.grounded.claim, day.trial
    if claim.rank is None or trial is None or claim.sentence is not day.grounded.claim.sentence:
        return verdict
    if claim.period is None or claim.period.rule != "weekday" or verdict.label not in _FAILED:
        return verdict
    from service.judge.rereading.reread_ranks import ranked_as  # noqa: PLC0415  (seldom needed)

    found = ranked_as(verdict, day, store)
    return verdict if found is None or found.fit.label is Label.CONTRADICTED else supported(verdict, found)


def _is_part_of_week(verdict: Verdict) -> bool:
    claim = verdict.grounded.claim
    if verdict.label not in _FAILED or claim.kind != "level" or claim.quantity is None or claim.period is None:
        return False
    if claim.period.rule != "weekday" or claim.period.window is None:
        return False
    near = [*claim.sentence.before(claim.span.start), *claim.sentence.behind(claim.span.end)[:2]]
    return any(one in _OF and other in _THOSE for one, other in pairwise(near))


def _on_day(verdict: Verdict, ahead: Sequence[Verdict], store: Store, known_at: date | None) -> Verdict:
    claim = verdict.grounded.claim
    assert claim.period is not None and claim.period.window is not None and claim.quantity is not None
    for one in reversed(ahead):
        if one.label is not Label.SUPPORTED or one.trial is None or one.grounded.claim.block is not claim.block:
            continue
        reading = one.trial.option.reading
        if reading.window.days != _WEEK or store.series(reading.series_id).frequency is not Frequency.DAILY:
            continue
        days = (reading.window.start + DAY * n for n in range(_WEEK))
        day = next(day for day in days if day.weekday() == claim.period.window.end.weekday())
        found = tried(claim, Place(reading.series_id, Window.day(day)), store, known_at)
        if found is not None and fits_at(found, claim.quantity):
            return supported(verdict, found)
        if found is not None and is_swapped(found, claim.quantity):
            return contradicted(verdict, found)  # "170 came on Monday"
    return verdict
