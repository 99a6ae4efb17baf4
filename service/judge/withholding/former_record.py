"""Former records that a month is told of: "973 came on Saturday; the most before that, 882, was in June", on one day.

What is set against a single day is a day's figure, whatever month or year it is said to have been in.
"""

from collections.abc import Sequence

from service.judge.evidence.between_verdicts import series_of, window_of
from service.judge.verdicts import Verdict
from service.model.report import Label

_FORMER = frozenset("before previous former old earlier prior last next".split())
_RECORDS = frozenset("record most high highest best busiest one peak mark".split())


def is_former_record(at: int, verdicts: Sequence[Verdict]) -> bool:
    """Whether a level is told as what a single day's figure beat, and was read of days of which that was one.

    Args:
        at: the place of the accusation.
        verdicts: of all claims, in the order of the text.
    """
    verdict = verdicts[at]
    claim, series = verdict.grounded.claim, verdict.grounded.series
    if claim.kind != "level" or verdict.trial is None or series is None or window_of(verdict).days == 1:
        return False
    if not series.accumulates or claim.quantity is None or verdict.trial.computation.value is None:
        return False
    ahead = [one for one in verdicts[:at] if one.grounded.claim.block is claim.block and series_of(one) == series.id]
    before = ahead[-1] if ahead else None
    if before is None or before.label is not Label.SUPPORTED or window_of(before).days > 1:
        return False
    near = before.grounded.claim.sentence is claim.sentence
    words = claim.sentence.between(before.grounded.claim.span.end, claim.span.start) if near else claim.sentence.words
    less = claim.quantity.value < verdict.trial.computation.value
    return less and not _FORMER.isdisjoint(words) and not _RECORDS.isdisjoint(words)
