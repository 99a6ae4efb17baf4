"""Prices of no things in particular, of a country that is named: "Prices in Britain rose by 3.3% in the year to May".

"Prices" may name those of houses, of food or of a single firm. Where nothing in the paragraph is about any of these,
the country stands beside the figure, and the rise is told as one over a year, they are what consumers pay.
"""

from decimal import Decimal

from service.claims.subject.parts.prices_of_all import OF_SOME, tell_of_all
from service.judge.doubt.far_off import misses_by
from service.judge.evidence.areas_named import is_of_area
from service.judge.evidence.witnesses import Witnesses
from service.judge.verdicts import Verdict
from service.model.claims import Claim, Mood
from service.model.periods import PeriodRole
from service.model.report import Diagnosis
from service.model.series import Nature

_TOPIC = "prices"
_CUES = frozenset(["prices", "living"])
_AT_LARGE = (["prices"], ["cost", "of", "living"])
_KINDS = frozenset(["level", "percent_change"])
_YEAR = 12  # months
_FAR = Decimal("0.7")


def are_prices_at_large(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> bool:
    """Whether a figure is of what a country's consumers pay, in no words but "prices".

    Args:
        verdict: of the figure.
        diagnosis: the slip that would explain it.
        witnesses: what the other figures of the text say.
    """
    claim, series, trial = verdict.grounded.claim, verdict.grounded.series, verdict.trial
    if _CUES.isdisjoint(claim.sentence.words) or series is None or trial is None or not claim.candidates:
        return False
    if claim.kind not in _KINDS or claim.mood is not Mood.ASSERTED or series.topic != _TOPIC:
        return False
    if series.nature is not Nature.RATE or not _is_named_so(claim) or not _is_over_a_year(claim):
        return False
    if diagnosis is not None and diagnosis.code in ("wrong_measure", "wrong_area"):
        return False
    return is_of_area(claim, series.area) and not misses_by(verdict, _FAR) and _is_of_no_others(claim, witnesses)


def _is_named_so(claim: Claim) -> bool:
    """Whether its own sentence, by "prices" or "the cost of living" behind no other word, names what it is of."""
    words = claim.candidates[0].words.split()
    told = set(words[-1:]) <= set(claim.sentence.words)
    return told and any(words[-len(one) :] == one for one in _AT_LARGE)


def _is_over_a_year(claim: Claim) -> bool:
    """ "In the year to May", "in May from a year earlier": told as a rise over a year, to days that are named."""
    period, base = claim.period, claim.base
    if period is None or period.window is None:
        return False
    rolling = period.window.whole_months == _YEAR and period.rule == "rolling"
    return rolling or claim.over == _YEAR or (base is not None and base.role is PeriodRole.SHIFT)


def _is_of_no_others(claim: Claim, witnesses: Witnesses) -> bool:
    """Whether neither the words of the paragraph nor the right figures of the text are of the prices of some things."""
    told = {one.grounded.series.topic for one in witnesses.held if one.grounded.series is not None}
    return OF_SOME.isdisjoint(told) and tell_of_all(claim.block.text)
