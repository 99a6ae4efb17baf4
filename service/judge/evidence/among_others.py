"""What leaves no doubt of what a figure is of, though much else in its text is of other things."""

from datetime import date

from service.judge.evidence.between_verdicts import IN_WORDS, OF_PRICES
from service.judge.evidence.chance import digits_written
from service.judge.verdicts import Verdict
from service.model.periods import PeriodRole
from service.model.report import Diagnosis, Label

Kin = tuple[str, str, str, date]
"""A field, an area, a publisher, and the last of some days."""

_PRICES = "prices"
_LEVELS = frozenset(["level", "total"])
_TELLING = 3  # digits that are those of other days by no chance


def kin_of(verdict: Verdict, label: Label) -> Kin | None:
    """Whose figure of what, and of days up to which, a verdict of that label rests on; None for other verdicts.

    Figures of one kin are told together: "Prices rose 2.7% in the year to May. The index for shelter was up 3%".
    """
    series, trial = verdict.grounded.series, verdict.trial
    if verdict.label is not label or series is None or trial is None or verdict.grounded.claim.kind in IN_WORDS:
        return None
    topic = _PRICES if series.topic in OF_PRICES else series.topic
    return topic, series.area, series.source.publisher, trial.option.reading.window.end


def is_of_named_days(verdict: Verdict, diagnosis: Diagnosis | None) -> bool:
    """ "The emergency of October 2023, when the rate hit 11.1%": days told beside what other days had, to the digit.

    So are boats with the figure of people ("in the year to June, 38% more boats").
    """
    claim = verdict.grounded.claim
    if diagnosis is not None and diagnosis.code == "wrong_unit":
        return claim.period is not None
    if diagnosis is None or diagnosis.code != "wrong_period" or claim.kind not in _LEVELS:
        return False
    named = claim.period is not None and claim.period.role is PeriodRole.WINDOW
    return named and claim.quantity is not None and digits_written(claim.quantity) >= _TELLING
