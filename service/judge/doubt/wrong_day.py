"""Those who came on a day, and what they came in, that are both another day's: "on Sunday 973 people, in 17 boats".

One of them may fit some other day by chance, both fit one only where it is meant. Where that is no such day of the week
as the sentence names, its days were not misread: the writer erred.
"""

from collections.abc import Sequence
from datetime import date

from service.judge.doubt.worked_out_beside import of_sentence
from service.judge.evidence.between_verdicts import window_of
from service.judge.verdicts import Verdict
from service.model.periods import PeriodRole
from service.model.quantities import Hedge
from service.model.report import Diagnosis, Label
from service.model.windows import Grain

_WRONG = "wrong_period"


def is_of_wrong_day(verdict: Verdict, diagnoses: Sequence[Diagnosis | None], told: Sequence[Verdict]) -> bool:
    """Whether a figure and the one that goes with it are what was published of one other day.

    Args:
        verdict: on the figure, before it was doubted.
        diagnoses: the slips that would explain the verdicts.
        told: the verdicts on all claims, in the order of the text.
    """
    series = verdict.grounded.series
    if series is None or not _is_of_day(verdict):
        return False
    slips = {id(one): slip for one, slip in zip(told, diagnoses, strict=True)}
    fits = _day_of(slips.get(id(verdict)))
    if fits is None or fits.weekday() == window_of(verdict).start.weekday():
        return False
    return any(
        one is not verdict
        and one.grounded.series is not None
        and one.grounded.series.id in series.siblings
        and _is_of_day(one)
        and window_of(one) == window_of(verdict)
        and _day_of(slips[id(one)]) == fits
        for one in of_sentence(verdict, told)
    )


def _is_of_day(verdict: Verdict) -> bool:
    """Whether a level that fails is exactly told of a day that its sentence names."""
    claim, period = verdict.grounded.claim, verdict.grounded.claim.period
    if verdict.label is not Label.CONTRADICTED or verdict.trial is None or claim.kind != "level" or period is None:
        return False
    if claim.quantity is None or claim.quantity.hedge is not Hedge.EXACT:
        return False
    here = claim.sentence.span.start <= period.span.start < claim.sentence.span.end
    return here and (period.role, period.grain) == (PeriodRole.WINDOW, Grain.DAY) and window_of(verdict).days == 1


def _day_of(diagnosis: Diagnosis | None) -> date | None:
    """The one day that a figure fits."""
    days = None if diagnosis is None or diagnosis.code != _WRONG else diagnosis.fits_period
    return days.start if days is not None and days.days == 1 else None
