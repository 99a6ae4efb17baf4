"""Two figures that changed places: "it went from 3.8% in June to 3.6% in July", where it was the other way round.

Each is to the digit what the other should be, and no misreading of days or subject makes both of them that. So are
"46% fewer people and 36% fewer boats".
"""

from service.judge.evidence.between_verdicts import series_of
from service.judge.evidence.witnesses import Witnesses
from service.judge.verdicts import Verdict, days_read
from service.model.report import Label
from service.numeric.rounding import half_up, significant_digits

_KINDS = frozenset(["level", "percent_change"])
_SEVERAL = 2  # digits


def have_changed_places(verdict: Verdict, witnesses: Witnesses) -> bool:
    """Whether another figure of the sentence is what this one should be, and should be what this one is.

    Args:
        verdict: of one claim.
        witnesses: what the other figures of the text say.
    """
    kind = verdict.grounded.claim.kind
    if kind not in _KINDS or not _is_telling(verdict):
        return False
    return any(
        one.label is Label.CONTRADICTED
        and one.grounded.claim.kind == kind
        and _are_apart(one, verdict, of_series=kind != "level")
        and _is_what_is_told_of(one, verdict)
        and _is_what_is_told_of(verdict, one)
        for one in witnesses.beside(verdict)
    )


def _are_apart(one: Verdict, other: Verdict, *, of_series: bool) -> bool:
    """Whether two levels of a series are of other days, or two changes on the same days of two series."""
    if of_series:
        return series_of(one) != series_of(other) and days_read(one) == days_read(other)
    return series_of(one) == series_of(other) and days_read(one) != days_read(other)


def _is_telling(verdict: Verdict) -> bool:
    quantity = verdict.grounded.claim.quantity
    return quantity is not None and significant_digits(quantity.value, quantity.decimals) >= _SEVERAL


def _is_what_is_told_of(one: Verdict, other: Verdict) -> bool:
    """Whether the figure of one is what the series gives where the other is told."""
    quantity, actual = one.grounded.claim.quantity, None if other.trial is None else other.trial.computation.value
    if quantity is None or actual is None:
        return False
    return half_up(abs(actual), quantity.decimals) == quantity.value
