"""Levels that miss what the text gives rightly elsewhere: they are of something else."""

from collections.abc import Sequence

from service.judge.doubt.supports_others import is_plainly_wrong
from service.judge.fit.hedges import BOUNDS
from service.judge.verdicts import Verdict, is_former, left_open
from service.model.report import Diagnosis, Label

_IN_DOUBT = frozenset([Label.CONTRADICTED, Label.AMBIGUOUS])
_LEVELS = frozenset(["level", "threshold", "average", "total"])
_JOINTS = frozenset([", or", "or"])


def without_what_is_given(verdicts: Sequence[Verdict], slips: Sequence[Diagnosis | None]) -> Sequence[Verdict]:
    """The verdicts, levels left unread whose series and days another figure of the text gives rightly.

    "Inflation, 7.9% in June, was too high; a two-year fix was 6.85%": nobody tells a level twice, once rightly and once
    wrongly by no slip of the pen, so that the second is of something else.

    Args:
        verdicts: of all claims, in the order of the text.
        slips: those that would explain them.
    """
    right = [one for one in verdicts if _is_right(one) and _is_as_published(one, _LEVELS) and not is_former(one)]
    found = [
        left_open(one)
        if slip is None
        and one.label in _IN_DOUBT
        and not _is_right(one)
        and any(_is_of_same(one, other) for other in right)
        and not is_plainly_wrong(one, verdicts)
        else one
        for one, slip in zip(verdicts, slips, strict=True)
    ]
    freed = [one is not now for one, now in zip(verdicts, found, strict=True)]
    return [
        left_open(now) if at and freed[at - 1] and _is_from(now, verdicts[at - 1]) else now
        for at, now in enumerate(found)
    ]


def _is_from(base: Verdict, level: Verdict) -> bool:
    """ "RPI went from 5% to 4.2%, while the other slipped to 1.9% from 2.2%": what it slipped from is of the other."""
    one, other = base.trial, level.trial
    told = base.grounded.claim.is_base and base.grounded.claim.sentence is level.grounded.claim.sentence
    if not told or base.label not in _IN_DOUBT or one is None or other is None:
        return False
    return one.option.reading.series_id == other.option.reading.series_id


def _is_right(verdict: Verdict) -> bool:
    """Whether a figure is what was published, though the word that tells which way it went may not be."""
    told = verdict.trial is not None and verdict.trial.holds
    return verdict.label is Label.SUPPORTED or (told and verdict.label is Label.CONTRADICTED)


def _is_of_same(verdict: Verdict, other: Verdict) -> bool:
    """Whether two levels were read of the same figure of the same series."""
    one, two = verdict.trial, other.trial
    claim = verdict.grounded.claim
    if not _is_as_published(verdict) or claim.is_base or one is None or two is None:
        return False  # "June brought 5,170, after 4,432": what it came from is told of the same measure
    if claim.quantity is not None and claim.quantity.hedge in BOUNDS:
        return False  # "More than 1,000 have come. The total is 1,185"
    quantity, given = claim.quantity, other.grounded.claim.quantity
    if given is None or given.hedge in BOUNDS:
        return False  # "4.6% in February, at or below 4.2% for months"
    if quantity is not None and round(quantity.value, given.decimals) == given.value:
        return False  # "Back to the 2% target: it fell to 2.2%"
    if _is_told_again(verdict, other):
        return False  # "growth of 12.5%, or an eighth"
    reading, told = one.option.reading, two.option.reading
    together = told.window.start <= reading.window.end and told.window.end >= reading.window.start
    return reading.series_id == told.series_id and together and one.computation.value == two.computation.value


def _is_as_published(verdict: Verdict, levels: frozenset[str] = frozenset(["level"])) -> bool:
    """Whether a figure was read of what a series gives as it stands: a level, or growth that is itself published."""
    if verdict.grounded.claim.kind in levels:
        return True
    trial = verdict.trial
    return verdict.grounded.claim.kind == "percent_change" and trial is not None and trial.option.direct


def _is_told_again(verdict: Verdict, other: Verdict) -> bool:
    """Whether nothing but "or" and marks stand between two figures, so that both tell the same thing."""
    claim, told = sorted((verdict.grounded.claim, other.grounded.claim), key=lambda one: one.span.start)
    if claim.block is not told.block:
        return False
    return claim.block.text[claim.span.end : told.span.start].strip() in _JOINTS
