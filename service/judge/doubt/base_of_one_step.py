"""Levels without days that a step is told from which cannot have begun there: "edged down to 2.9% in July from 3.9%".

What "from" leads to may be of any time before. Not so where the words make the move a small one, which from there it
is not, while from the month before it is; nor where the sentence behind tells, rightly, how far it moved in that step:
"to 2.9% from 5.2%. The drop of 1.4 points".
"""

from collections.abc import Sequence
from itertools import pairwise

from service.extract.changes import change_of
from service.judge.evidence.between_verdicts import series_of, window_of
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.report import Label

_SMALL = frozenset("edged edging edges inched inching inches ticked ticking ticks nudged nudging nudges".split())
_PERFECT = frozenset("has have had been since steadily gradually slowly".split())
_TIMES = 3  # so much further than it went is no small step
_CHANGES = frozenset(["difference", "point_change"])
_POINTING = frozenset(["the", "that", "this", "its", "it", "a"])
_OPENING = 5  # words of "that is a sharp drop of"


def is_from_no_step(verdict: Verdict, told: Sequence[Verdict]) -> bool:
    """Whether a level that something is said to have moved from is none from which the words let it have moved.

    Args:
        verdict: on the level, before it was doubted.
        told: those on all claims, in the order of the text.
    """
    claim, trial = verdict.grounded.claim, verdict.trial
    if claim.kind != "level" or not claim.is_base or claim.period is not None or trial is None:
        return False
    at = next((n for n, one in enumerate(told) if one is verdict), 0)
    main = told[at - 1] if at else None
    if main is None or main.label is not Label.SUPPORTED or main.grounded.claim.sentence is not claim.sentence:
        return False
    if series_of(main) != series_of(verdict) or claim.sentence.between(main.grounded.claim.span.end, claim.span.start)[
        -1:
    ] != ["from"]:
        return False
    return _is_small_step(verdict, main) or any(_is_its_step(one, verdict, main) for one in told[at + 1 : at + 2])


def _is_small_step(verdict: Verdict, main: Verdict) -> bool:
    """ "Edged down to 2.9% in July from 3.9%", where it had been 3.0% in June."""
    quantity = verdict.grounded.claim.quantity
    words = main.grounded.claim.sentence.before(main.grounded.claim.span.start)
    if quantity is None or _SMALL.isdisjoint(words) or not _PERFECT.isdisjoint(words):
        return False
    if any(one == "over" and then != "there" for one, then in pairwise(words)):
        return False  # "over the past year it edged down"
    assert main.trial is not None and verdict.trial is not None
    now, then = main.trial.computation.value, verdict.trial.computation.value
    if now is None or then is None or now == then:
        return False
    apart = quantity.value - now
    return apart * (then - now) > 0 and abs(apart) >= _TIMES * abs(then - now)


def _is_its_step(change: Verdict, verdict: Verdict, main: Verdict) -> bool:
    """ "The drop of 1.4 points in one month", right behind: of the step that the sentence before told."""
    claim: Claim = change.grounded.claim
    if claim.kind not in _CHANGES or change.label is not Label.SUPPORTED or change.trial is None:
        return False
    reading, words = change.trial.option.reading, claim.sentence.before(claim.span.start)
    points = words[:1] != [] and words[0] in _POINTING and len(words) <= _OPENING
    noun = any(change_of(word, "noun") is not None for word in words[1:])
    ends = (reading.series_id, reading.window, reading.base)
    return points and noun and ends == (series_of(main), window_of(main), window_of(verdict))
