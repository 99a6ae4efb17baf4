"""Fractions by which a rate moved, between two that the text tells: "rent inflation has fallen by more than half".

By how many per cent a rate rose hardly anybody tells; a fraction told right behind the name of the rate is of it.
"""

from collections.abc import Iterable

from service.extract.changes import change_of
from service.judge.evidence.between_verdicts import days_of
from service.judge.verdicts import Verdict
from service.model.claims import OUTRIGHT, Claim
from service.model.quantities import Form
from service.model.report import Label

_LEADING = frozenset(
    "has have had is was since then now by more less than about almost nearly over under around roughly just well at"
    " least some only in the come came gone went down up".split()
)
_FAR = 5  # per cent by which rates that are rounded leave no doubt that a fraction is wrong


def is_between_told(verdict: Verdict, near: Iterable[Verdict]) -> bool:
    """Whether both rates that a fraction was worked out from are told near it, and rightly.

    Args:
        verdict: of a change that does not hold.
        near: the verdicts of its paragraph.
    """
    claim, trial = verdict.grounded.claim, verdict.trial
    if trial is None or trial.option.reading.base is None or not _is_fraction_of_named(claim):
        return False
    own, moved = trial.option.reading, trial.computation.value
    if moved is None or claim.quantity is None or abs(abs(moved) - claim.quantity.value) < _FAR:
        return False
    levels = [one for one in near if one.label is Label.SUPPORTED and one.grounded.claim.kind == "level"]
    return {(own.series_id, own.window), (own.series_id, own.base)} <= {days_of(one) for one in levels}


def _is_fraction_of_named(claim: Claim) -> bool:
    named, quantity = claim.candidates[0], claim.quantity
    if quantity is None or quantity.form is not Form.FRACTION or named.carried or named.weight < OUTRIGHT:
        return False
    words, own = claim.sentence.before(claim.span.start), named.words.split()
    at = next((at for at in range(len(words) - len(own), -1, -1) if words[at : at + len(own)] == own), None)
    if at is None:
        return False
    return all(word in _LEADING or change_of(word, "verb") is not None for word in words[at + len(own) :])
