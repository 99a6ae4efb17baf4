"""A slip in the days that figures of a sentence share: "115 people arrived on Friday, in two boats", both of Thursday.

A figure of few digits fits some other days by chance, so that no slip is looked for in it; where a figure of many
digits beside it fits certain other days, and it fits just as far off, there is no chance in that.
"""

from collections.abc import Sequence

from service.judge.evidence.between_verdicts import IN_WORDS, digits_of
from service.judge.slips.diagnosis_of_verdict import fits_days
from service.judge.verdicts import Verdict
from service.model.report import Diagnosis, Label
from service.model.windows import Window
from service.records import replace
from service.store.interface import Store

_TELLING = 3  # digits
_OF_DAYS = "wrong_period"


def moved_together(
    verdicts: Sequence[Verdict], diagnoses: Sequence[Diagnosis | None], store: Store
) -> list[Diagnosis | None]:
    """The diagnoses, with the slip of a figure beside it for what none explains, where that explains it as well.

    Args:
        verdicts: of all claims.
        diagnoses: the slip that would explain each.
        store: the series.
    """
    found = list(diagnoses)
    for lead, slip in zip(verdicts, diagnoses, strict=True):
        if slip is None or slip.code != _OF_DAYS or slip.fits_period is None or not _is_telling(lead):
            continue
        assert lead.trial is not None
        days, sentence = lead.trial.option.reading.window, lead.grounded.claim.sentence
        for at, one in enumerate(verdicts):
            if found[at] is None and one.label is Label.CONTRADICTED and one.grounded.claim.sentence is sentence:
                found[at] = _moved_alike(one, days, slip, store)
    return found


def _is_telling(lead: Verdict) -> bool:
    claim = lead.grounded.claim
    if claim.kind != "level" or claim.quantity is None or claim.period is None:
        return False
    own = claim.sentence.span.contains(claim.period.span)
    return own and len(digits_of(claim.quantity)) >= _TELLING


def _moved_alike(one: Verdict, days: Window, slip: Diagnosis, store: Store) -> Diagnosis | None:
    """The same slip for another figure: of the same days, or taken from them."""
    trial, claim = one.trial, one.grounded.claim
    if trial is None or slip.fits_period is None or claim.kind in IN_WORDS:
        return None
    window, base = trial.option.reading.window, trial.option.reading.base
    if base is not None and base == days and not trial.option.direct:
        told = fits_days(one, store, window, slip.fits_period)
        return replace(slip, code="wrong_base", fits_value=None) if told else None
    if window != days:
        return None
    moved = None if base is None else _along(base, days, slip.fits_period)
    return replace(slip, fits_value=None) if fits_days(one, store, slip.fits_period, moved) else None


def _along(base: Window, days: Window, fits: Window) -> Window:
    months = (fits.start.year - days.start.year) * 12 + fits.start.month - days.start.month
    if days.shifted_months(months) == fits:
        return base.shifted_months(months)
    return Window(base.start + (fits.start - days.start), base.end + (fits.end - days.end))
