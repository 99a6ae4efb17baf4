"""Figures that a revision cannot excuse, since the text itself tells what they are of as it is held, to the digit.

"Well over 20,000 people came in the first six months: 19,982 in 343 boats": whatever was printed, the writer had just
that. So it is with a change both of whose ends are told so.
"""

from collections.abc import Mapping, Sequence

from service.judge.evidence.chance import digits_written
from service.judge.verdicts import Verdict
from service.model.claims import Claim, Mood
from service.model.quantities import Hedge
from service.model.report import Label, Reason
from service.model.windows import Window
from service.records import replace

_TELLING = 4  # digits


def held_to_what_is_told(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts, contradicted where only another print would excuse them and the text tells the one held.

    Args:
        verdicts: each as judged by itself, in the order of the text.
    """
    places = [_told_exactly(one) for one in verdicts]
    told = {place: at for at, place in enumerate(places) if place is not None}
    return tuple(_held(at, verdicts, told) for at in range(len(verdicts))) if told else tuple(verdicts)


def _held(at: int, verdicts: Sequence[Verdict], told: Mapping[tuple[str, Window], int]) -> Verdict:
    verdict = verdicts[at]
    trial, claim = verdict.trial, verdict.grounded.claim
    if verdict.reason is not Reason.VINTAGE_NOT_HELD or trial is None or trial.fit.label is not Label.CONTRADICTED:
        return verdict
    if claim.quantity is None or claim.mood is not Mood.ASSERTED or claim.is_base or claim.kind == "threshold":
        return verdict  # "19,982 so far, and 300 more today: the tally has hit 20,000"
    reading = trial.option.reading
    ends = [(reading.series_id, window) for window in (reading.window, reading.base) if window is not None]
    if any(end not in told or _is_told_before(verdicts[told[end]], at, told[end], claim) for end in ends):
        return verdict
    fit = trial.fit
    return replace(verdict, label=fit.label, severity=fit.severity, reverses=fit.reverses, reason=None)


def _is_told_before(exact: Verdict, at: int, place: int, claim: Claim) -> bool:
    """Whether the exact figure stands in a sentence before: what follows may have come to more since."""
    return place < at and exact.grounded.claim.sentence is not claim.sentence


def _told_exactly(verdict: Verdict) -> tuple[str, Window] | None:
    """The series and the days that a figure is told of to the digit held; None where it is told less closely."""
    trial, quantity = verdict.trial, verdict.grounded.claim.quantity
    if verdict.label is not Label.SUPPORTED or trial is None or quantity is None or quantity.hedge is not Hedge.EXACT:
        return None
    reading = trial.option.reading
    if reading.base is not None or digits_written(quantity) < _TELLING or trial.computation.value != quantity.value:
        return None
    return reading.series_id, reading.window
