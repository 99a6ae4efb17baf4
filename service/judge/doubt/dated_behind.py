"""Levels that say themselves of which days they are, right behind: no other days named in the sentence are theirs."""

from collections.abc import Sequence

from service.judge.evidence.between_verdicts import digits_of
from service.judge.evidence.written_days import is_bound as names_days
from service.judge.verdicts import Verdict
from service.model.report import Label

_TELLING = 3  # digits


def is_dated_behind(verdict: Verdict, beside: Sequence[Verdict]) -> bool:
    """ "237,000 in the week to 13 December, 13,000 less than the week before": what days those are, it says itself.

    Args:
        verdict: on the level.
        beside: those on all claims of its sentence, in the order of the text.
    """
    claim, quantity = verdict.grounded.claim, verdict.grounded.claim.quantity
    if claim.period is None or quantity is None or claim.period.span.start < quantity.span.end:
        return False
    if claim.is_base:  # "to 3.1% in August from 2.6% in July", and not "to 3.1% from 2.6% in July"
        right_behind = claim.sentence.between(quantity.span.end, claim.period.span.start) in ([], ["in"])
        led = _is_led_to_dated(verdict, beside)
        return right_behind and led and names_days(claim, claim.period)
    return len(digits_of(quantity)) >= _TELLING and names_days(claim, claim.period)


def _is_led_to_dated(verdict: Verdict, beside: Sequence[Verdict]) -> bool:
    """Whether what it led to stands right before it, rightly, with days of its own."""
    ahead = [one for one in beside if one.grounded.claim.span.end <= verdict.grounded.claim.span.start][-1:]
    return any(
        one.label is Label.SUPPORTED
        and one.grounded.claim.period is not None
        and one.grounded.claim.span.end <= one.grounded.claim.period.span.start < verdict.grounded.claim.span.start
        for one in ahead
    )
