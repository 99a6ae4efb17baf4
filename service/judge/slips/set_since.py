"""Values in force told to be so from a day before they were: "at 3.75% since 18 November", set on 18 December."""

from service.judge.findings.figures_in_words import day_in_words
from service.judge.fit.trials import Trial
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.report import Diagnosis
from service.model.series import Nature
from service.store.interface import Store


def set_only_since(claim: Claim, trial: Trial, store: Store) -> Diagnosis | None:
    """The day on which a value in force was set, where a sentence says that it was so since an earlier one.

    Args:
        claim: the value.
        trial: it held against the day named, and not so.
        store: the series.
    """
    reading, period, quantity = trial.option.reading, claim.period, claim.quantity
    if period is None or quantity is None or period.role is not PeriodRole.TO_DATE or reading.window.days != 1:
        return None
    vintage = store.as_known(reading.series_id, reading.known_at)
    if claim.kind != "level" or vintage.series.nature is not Nature.STEP or not vintage.observations:
        return None
    last = vintage.observations[-1]
    start = last.window.start
    if not reading.window.start < start or last.value * vintage.series.multiplier != quantity.value:
        return None
    return Diagnosis("wrong_period", f"It was so only since {day_in_words(start)}.", last.window)
