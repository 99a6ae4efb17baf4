"""Levels told on the day on which a figure comes out: "the unemployment rate stayed at 4.4%", of the one just out."""

from service.claims.subject.light_words import NO_NAMES
from service.judge.verdicts import Verdict
from service.model.claims import OUTRIGHT, Claim
from service.model.series import Frequency, Nature

_EARLY, _LATE = 6, 4  # days about the usual day of release
_IN_FRONT = 3  # words
_OF_PLACE = NO_NAMES | frozenset(
    "uk us u.s. nation's country's nationwide national british britain's america's american euro area zone"
    " eurozone".split()
)
_NARROWING = frozenset(["for", "in", "among", "excluding", "without", "of"])
_OF_THEIR_DAY = frozenset([Nature.RATE, Nature.INDEX, Nature.STOCK])


def is_just_out(verdict: Verdict) -> bool:
    """Whether a level, whose measure is named outright and whose days are not, is told as its latest figure comes out.

    News that names no days tells of what is new.
    """
    claim, series, trial = verdict.grounded.claim, verdict.grounded.series, verdict.trial
    if series is None or trial is None or claim.kind != "level" or claim.is_base or claim.past_perfect:
        return False
    if claim.period is not None or claim.base is not None or series.nature not in _OF_THEIR_DAY:
        return False
    best = claim.candidates[0]
    if best.weight < OUTRIGHT or best.carried or len({o.reading.series_id for o in verdict.grounded.options}) > 1:
        return False
    if not is_bare(claim, best.words):
        return False
    reading = trial.option.reading
    if reading.known_at is None or not series.lag_days or series.frequency is Frequency.ANNUAL:
        return False
    since = (reading.known_at - reading.window.end).days - series.lag_days
    return -_EARLY <= since <= _LATE


def is_bare(claim: Claim, measure: str) -> bool:
    """Whether nothing in front of the measure narrows it: "UK inflation fell to 2%", not "core RPI was 3.1%"."""
    text = claim.block.text[claim.sentence.span.start : claim.span.start].lower()
    lead, found, behind = text.rpartition(measure)
    opening = lead.replace(",", " ").split()[-_IN_FRONT:]
    return bool(found) and _OF_PLACE.issuperset(opening) and not _NARROWING & set(behind.removesuffix("of ").split())
