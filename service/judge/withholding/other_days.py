"""Accused figures that are exactly what their series gave on other days, where nothing near them tells their days."""

from collections.abc import Sequence

from service.judge.evidence.between_verdicts import AGAINST_BASE, days_of_like
from service.judge.verdicts import Verdict
from service.model.report import Label

_NEAR = 2  # figures before one
_RECORDS = (("record", "of"), ("peak", "of"), ("high", "of"), ("low", "of"))


def is_of_other_days(verdict: Verdict, verdicts: Sequence[Verdict]) -> bool:
    """ "That left the two measures 1.2 points apart": exactly what the series did between other days than were read.

    Where neither its days nor what it is taken from stand in its sentence, and no figure there bears these days out. So
    it is with a record that nothing dates: "2% short of the record of 4,751".

    Args:
        verdict: the accusation, which a slip of the days would explain.
        verdicts: of all claims, in the order of the text.
    """
    claim, trial = verdict.grounded.claim, verdict.trial
    if claim.kind == "level" and claim.is_base and claim.period is None:
        return (*claim.sentence.before(claim.span.start)[-2:],) in _RECORDS
    if claim.kind not in AGAINST_BASE or claim.inputs or trial is None or _is_of_report(verdict, verdicts):
        return False
    sentence = claim.sentence.span
    told = [one for one in (claim.base, claim.period) if one is not None]
    if any(sentence.start <= one.span.start < sentence.end for one in told):
        return False
    return not any(
        one.label is Label.SUPPORTED
        and one.trial is not None
        and one.grounded.claim.sentence is claim.sentence
        and one.trial.option.reading.window == trial.option.reading.window
        for one in verdicts
    )


def _is_of_report(verdict: Verdict, verdicts: Sequence[Verdict]) -> bool:
    """ "Prices rose 3.0% in January. Core prices climbed 3.3%": the published rate, behind a like one of its month."""
    trial, series = verdict.trial, verdict.grounded.series
    at = next(n for n, one in enumerate(verdicts) if one.grounded.claim is verdict.grounded.claim)
    if trial is None or series is None or not trial.option.direct:
        return False
    days, claim = trial.option.reading.window, verdict.grounded.claim
    ahead = [one for one in verdicts[:at] if one.grounded.claim.block is claim.block]
    ahead = [one for one in ahead if one.grounded.claim.sentence is not claim.sentence]
    last = [one for one in ahead if one.grounded.claim.sentence is ahead[-1].grounded.claim.sentence]
    near = [*last, *verdicts[max(0, at - _NEAR) : at]]  # "Prices were 3.0% higher, after 4.0%: the smallest rise since"
    return any(days_of_like(one, series, days) is not None for one in near)
