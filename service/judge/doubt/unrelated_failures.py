"""Figures that are doubted only since others beside them fail, where those fail for reasons of their own.

Writers seldom make two mistakes in one sentence, and one misreading of it spoils all that it tells: so figures that
fail together are doubted. But "it moves to £1,758 from £1,720, or £3 a year" fails twice for two reasons: the £3 is
of no year, and says nothing against the reading of the £1,720. Nor does what is read of another series, on other days.
"""

from collections.abc import Sequence

from service.claims.subject.carried.implied import IMPLIED
from service.judge.doubt.doubted import doubted
from service.judge.evidence.witnesses import Witnesses
from service.judge.verdicts import Verdict
from service.model.claims import OUTRIGHT, Claim
from service.model.report import Diagnosis, Label

_LEVELS = frozenset(["level", "average"])


def in_bad_company(
    told: Sequence[Verdict], diagnoses: Sequence[Diagnosis | None], found: Sequence[Verdict]
) -> Sequence[int]:
    """The places of figures that would be sure but for those that fail beside them, which are doubtful themselves.

    Args:
        told: the verdicts before any was doubted, in the order of the text.
        diagnoses: the slips that would explain them.
        found: the same, doubted, and looked for elsewhere.
    """
    places = [
        at for at, one in enumerate(told) if one.label is Label.CONTRADICTED and found[at].label is Label.AMBIGUOUS
    ]
    likely = [at for at in places if _is_told_of(told[at], _knowing([at], told, diagnoses, found))]
    if not likely:
        return ()
    failing = [at for at in places if _is_sure(at, [at], told, diagnoses, found)]
    kin = {at: [n for n in failing if n == at or _are_of_one(told[n], told[at])] for at in likely if at in failing}
    return [at for at, one in kin.items() if _is_sure(at, one, told, diagnoses, found)]


def _are_of_one(one: Verdict, other: Verdict) -> bool:
    """Whether one misreading would spoil two figures: of one series, or of the same days."""
    if one.trial is None or other.trial is None:
        return True
    read, told = one.trial.option.reading, other.trial.option.reading
    return read.series_id == told.series_id or read.window == told.window


def _knowing(
    failing: Sequence[int],
    told: Sequence[Verdict],
    diagnoses: Sequence[Diagnosis | None],
    found: Sequence[Verdict],
) -> Witnesses:
    """What the figures say where of those that were doubted only some are held to fail."""
    return Witnesses([told[at] if at in failing else one for at, one in enumerate(found)], diagnoses)


def _is_sure(
    at: int,
    failing: Sequence[int],
    told: Sequence[Verdict],
    diagnoses: Sequence[Diagnosis | None],
    found: Sequence[Verdict],
) -> bool:
    """Whether a figure is not doubted, where only some are held to fail."""
    return doubted(told[at], diagnoses[at], _knowing(failing, told, diagnoses, found)).label is Label.CONTRADICTED


def _is_told_of(verdict: Verdict, witnesses: Witnesses) -> bool:
    """Whether there is no doubt of what a level is: words of its own name it, and the text tells no other of its days.

    The sentence rightly tells another figure of the series, or names series and days of this one outright.
    """
    claim, trial, series = verdict.grounded.claim, verdict.trial, verdict.grounded.series
    if claim.kind not in _LEVELS or series is None or trial is None or trial.option.reading.base is not None:
        return False
    named = claim.candidates[0]
    if named.carried or named.weight <= IMPLIED or witnesses.give_another(verdict):
        return False
    outright = named.weight >= OUTRIGHT and not series.accumulates and _is_dated(claim)
    return outright or witnesses.bear_out(verdict)


def _is_dated(claim: Claim) -> bool:
    period, sentence = claim.period, claim.sentence.span
    return period is not None and not claim.is_base and sentence.start <= period.span.start < sentence.end
