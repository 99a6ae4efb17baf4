"""Ranks that a measure was brought to a little before its last figure.

"Soaring food prices have pushed inflation to its highest level in 40 years": as they had in October, though November's
figure was a little lower. And of "a new high" nobody says in how many years: it is none of those that readers remember.
"""

from collections.abc import Sequence
from datetime import date

from service.judge.fit.since import anchor_of
from service.judge.fit.trials import trials_of
from service.judge.rereading.places import Place, given_at
from service.judge.verdicts import Verdict
from service.model.ranks import Rank
from service.model.report import Label, Severity
from service.model.series import Frequency
from service.model.windows import Window
from service.records import replace
from service.store.interface import Store

_BROUGHT = frozenset(
    "push pushed pushing pushes drive drove driven driving drives send sent sending sends take took taken taking bring"
    " brought bringing lift lifted lifting propel propelled hit reached reaching climbed soared surged rocketed".split()
)
_NEW = (["new", "high"], ["new", "low"], ["new", "peak"], ["new", "highs"], ["new", "lows"])
_LATELY = 6  # months
_LONG = 60
_LEAD = 12  # words from "pushed" to the rank


def reached_lately(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> Sequence[Verdict]:
    """The verdicts, where a rank names no days and held of one of the months before: nobody is accused of it.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    return [
        _open(one) if (_may_be_earlier(one) and _held_lately(one, store, known_at)) or _is_new(one, store) else one
        for one in verdicts
    ]


def _is_new(verdict: Verdict, store: Store) -> bool:
    """ "Prices catapulted inflation to a new high in June": of no record said, but of some years."""
    claim = verdict.grounded.claim
    rank, words = claim.rank, claim.span.of(claim.block.text).lower().split()
    if verdict.label is not Label.CONTRADICTED or rank is None or not rank.record or rank.within is not None:
        return False
    if words[-2:] not in _NEW or "record" in claim.sentence.words:
        return False
    lately = replace(claim, rank=replace(rank, record=False, within_months=_LONG))
    trials = trials_of(replace(verdict.grounded, claim=lately), store)
    return any(trial.fit.label is not Label.CONTRADICTED for trial in trials)


def _may_be_earlier(verdict: Verdict) -> bool:
    claim, trial = verdict.grounded.claim, verdict.trial
    if verdict.label is not Label.CONTRADICTED or claim.rank is None or trial is None or claim.period is not None:
        return False
    if not _is_long(claim.rank, trial.option.reading.window):
        return False
    lead = [one.lower for one in claim.sentence.tokens if one.end <= claim.span.start][-_LEAD:]
    return lead[-2:] != [] and "to" in lead[-2:] and not _BROUGHT.isdisjoint(lead)


def _is_long(rank: Rank, now: Window) -> bool:
    """Whether it is ranked among many years: "its highest since July" is said of the last figure alone."""
    if rank.since is not None:
        anchor = anchor_of(rank.since)
        return anchor is not None and anchor.end < now.shifted_months(-_LONG).end
    return rank.within_months is None or rank.within_months >= _LONG


def _held_lately(verdict: Verdict, store: Store, known_at: date | None) -> bool:
    if verdict.trial is None:
        return False
    reading = verdict.trial.option.reading
    if store.series(reading.series_id).frequency is not Frequency.MONTHLY:
        return False
    days = (reading.window.shifted_months(-n) for n in range(1, _LATELY + 1))
    found = (given_at(verdict.grounded.claim, Place(reading.series_id, window), store, known_at) for window in days)
    options = tuple(option for option in found if option is not None)
    trials = trials_of(replace(verdict.grounded, options=options), store)
    return any(trial.fit.label is not Label.CONTRADICTED for trial in trials)


def _open(verdict: Verdict) -> Verdict:
    return replace(verdict, label=Label.AMBIGUOUS, severity=Severity.INFO, reverses=False)
