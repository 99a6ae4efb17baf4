"""Slips of what is counted, put right: boats that are people, and people that are boats.

"More than 200,000 boats have crossed since 2018": so many people have. Of boats no reading has so many, and so it
cannot be told what the figure is of until it counts the people who came in them.
"""

from service.judge.evidence.counted_with import COUNTED_WITH
from service.judge.fit.trials import Trial, plain
from service.judge.rereading.places import Place, tried
from service.judge.slips.corrected_figure import Slip, digits_told, with_quantity
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.quantities import Form, Quantity
from service.model.report import Label, Severity
from service.records import replace
from service.store.interface import Store

_KINDS = frozenset(["level", "threshold"])
_TELLING = 3  # digits


def counted_otherwise(claim: Claim) -> Quantity | None:
    """A figure as a count of what goes with the thing that it counts; None where it names none such."""
    quantity = claim.quantity
    if quantity is None or claim.kind not in _KINDS or not quantity.noun or quantity.unit not in COUNTED_WITH:
        return None
    if quantity.form is not Form.DIGITS or quantity.per or quantity.high is not None:
        return None
    other = COUNTED_WITH[quantity.unit]
    return replace(quantity, unit=other, noun=other) if digits_told(claim, quantity) >= _TELLING else None


def with_count(other: Quantity, claim: Claim, store: Store) -> Slip:
    """A figure that counts the other.

    Args:
        other: the figure as it may be meant.
        claim: the figure as it is told.
        store: the series.
    """
    return Slip(
        claim,
        lambda analysis: with_quantity(other, claim, analysis),
        _is_read,
        lambda meant: replace(meant, quantity=claim.quantity),
        lambda written, meant: _as_counted(written, meant, store),
    )


def _is_read(meant: Verdict) -> bool:
    """Whether the other is what was published, of days that the words of the text give."""
    trial = meant.trial
    return meant.label is Label.SUPPORTED and trial is not None and trial.option.direct and not meant.strained


def _as_counted(written: Claim, meant: Verdict, store: Store) -> Trial | None:
    """The figure as written, held against how many there were of what it says it counts, on the same days.

    Where nobody publishes that, as of the boats that were stopped, what it counts is wrong whatever they were.
    """
    assert meant.trial is not None
    assert written.quantity is not None
    read = meant.trial.option.reading
    siblings = (store.series(one) for one in store.series(read.series_id).siblings)
    other = next((one for one in siblings if one.unit == written.quantity.unit), None)
    if other is None:
        return replace(meant.trial, fit=plain(Label.CONTRADICTED, Severity.ERROR))
    return tried(written, Place(other.id, read.window), store, read.known_at)
