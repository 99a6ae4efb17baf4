"""Levels without days of which a month's is told in one step: "inflation tumbled to 2.9% in October from 5.2%".

What "from" leads to is of the month before, unless the words tell of a longer way ("has fallen steadily") or it is what
was published a good while back, as of a year before or of a peak.
"""

from collections.abc import Sequence

from service.judge.evidence.between_verdicts import series_of, window_of
from service.judge.evidence.chance import is_telling
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.report import Diagnosis, Label
from service.model.series import Frequency, Nature
from service.model.windows import Grain, Window

_LONG = frozenset(
    "has have had been since steadily gradually slowly over within months years year peak high low highs lows summit"
    " crest trough plunge halved halving doubled doubling quadrupled tripled far long".split()
)
"""Words of a way that took longer than a month."""
_LEADING = frozenset("from down up , after".split())
_NEAR = 100  # days back from the month, of which another month's figure is taken by mistake
_CLOSING = frozenset(",;:.()–—")


def is_from_month_before(verdict: Verdict, diagnosis: Diagnosis | None, told: Sequence[Verdict]) -> bool:
    """Whether a level is said to be what a rate of a month was the month before.

    Args:
        verdict: on the level, which names no days.
        diagnosis: the slip that would explain it.
        told: the verdicts on all claims, in the order of the text.
    """
    claim, trial, series = verdict.grounded.claim, verdict.trial, verdict.grounded.series
    if claim.kind != "level" or not claim.is_base or claim.period is not None or trial is None or series is None:
        return False
    if (series.nature, series.frequency) != (Nature.RATE, Frequency.MONTHLY) or claim.quantity is None:
        return False
    at = next((n for n, one in enumerate(told) if one is verdict), 0)
    main = told[at - 1] if at else None
    if main is None or not is_telling(claim.quantity) or not _is_of_month(main, verdict):
        return False
    return _is_one_step(main.grounded.claim, claim) and _is_of_then(diagnosis, window_of(verdict))


def _is_of_month(main: Verdict, verdict: Verdict) -> bool:
    """Whether a level is right of a month that it names, and the other was read of the month before it."""
    claim = main.grounded.claim
    if main.label is not Label.SUPPORTED or claim.sentence is not verdict.grounded.claim.sentence:
        return False
    if claim.kind != "level" or claim.period is None or series_of(main) != series_of(verdict):
        return False
    month = (claim.period.role, claim.period.grain) == (PeriodRole.WINDOW, Grain.MONTH)
    return month and window_of(verdict).meets(window_of(main))


def _is_one_step(main: Claim, claim: Claim) -> bool:
    """Whether nothing but the month stands between the two, and no word around them tells of a longer way."""
    assert main.period is not None
    own, days = claim.sentence, main.period.span
    gap = [one for one in own.tokens if main.span.end <= one.start and one.end <= claim.span.start]
    words = [one.lower for one in gap if not days.start <= one.start < days.end]
    if words[-1:] not in (["from"], ["after"]) or not _LEADING.issuperset(word for word in words if word != "in"):
        return False
    behind = own.behind(claim.span.end)
    closes = next((at for at, word in enumerate(behind) if word in _CLOSING), len(behind))
    return _LONG.isdisjoint([*own.before(main.span.start), *behind[:closes]])


def _is_of_then(diagnosis: Diagnosis | None, month: Window) -> bool:
    """Whether it is no figure of long before, which the words may well go back to."""
    fits = None if diagnosis is None else diagnosis.fits_period
    return fits is None or 0 < (month.start - fits.start).days <= _NEAR
