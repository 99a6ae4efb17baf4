"""Where a level came from whose days lie before its own: "A month like April 2020! The rate leapt from 4.4% to 14.8%".

What a move led to in that month it began at in the one before, whatever is the latest now.
"""

from collections.abc import Sequence
from datetime import date

from service.judge.rereading.places import Place, fits_at, supported, tried
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.report import Label, Reason
from service.model.series import Frequency
from service.model.windows import Window
from service.records import replace
from service.store.interface import Store

_STEPS = {Frequency.MONTHLY: 1, Frequency.QUARTERLY: 3}


def with_bases_found(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> tuple[Verdict, ...]:
    """The verdicts, what a level of earlier days is said to have come from held against the days before these.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    found = list(verdicts)
    for at, now in enumerate(verdicts):
        for base in (at - 1, at + 1) if now.label is Label.SUPPORTED else ():
            window = _days_of_base(found[base], now, store) if 0 <= base < len(found) else None
            if window is not None:
                found[base] = _held_against(found[base], window, store, known_at)
    return tuple(found)


def _days_of_base(base: Verdict, now: Verdict, store: Store) -> Window | None:
    """The days before those found of a level, where a figure without days of its own is what it came from."""
    own, claim = base.grounded.claim, now.grounded.claim
    if now.trial is None or own.period is not None:
        return None
    if not own.is_base or own.kind != "level" or claim.kind != "level" or own.sentence is not claim.sentence:
        return None
    if not own.candidates or not _are_ends(own, claim):
        return None
    read, was = (
        now.trial.option.reading,
        base.grounded.window if base.trial is None else base.trial.option.reading.window,
    )
    months = _STEPS.get(store.series(read.series_id).frequency)
    if own.candidates[0].series_id != read.series_id or months is None or months != read.window.whole_months:
        return None
    later = was is not None and was.start > read.window.start
    return read.window.shifted_months(-months) if later else None


def _are_ends(base: Claim, now: Claim) -> bool:
    """ "From 4.4% to 14.8%", "to 14.8% from 4.4%"."""
    if base.span.start > now.span.start:
        return [*base.sentence.between(now.span.end, base.span.start)] == ["from"]
    led = [*base.sentence.before(base.span.start)[-1:]] == ["from"]
    return led and [*base.sentence.between(base.span.end, now.span.start)] == ["to"]


def _held_against(verdict: Verdict, window: Window, store: Store, known_at: date | None) -> Verdict:
    claim = verdict.grounded.claim
    assert claim.quantity is not None
    trial = tried(claim, Place(claim.candidates[0].series_id, window, None), store, known_at)
    if trial is not None and fits_at(trial, claim.quantity):
        return supported(verdict, trial)
    if verdict.label is not Label.SUPPORTED:
        return verdict
    return replace(verdict, label=Label.UNVERIFIABLE, reason=Reason.NO_PERIOD, trial=None)
