"""Counts that leave some out, as their words say: "1,775 came in October, not counting some 100 who came yesterday"."""

import re
from decimal import Decimal

from service.judge.verdicts import Verdict
from service.model.quantities import PERCENT, POINTS
from service.model.report import Diagnosis

_REACH = 80  # characters of " small-boat arrivals, with those of the weekend yet to be added"
_LEAVING = r"(?:(?:not|without|before) (?:counting|including)|excluding|leaving (?:out|aside))\b"
_YET_OUT = r"(?:with|and) [\w’' ]{3,40} (?:yet|still) to be (?:added|counted)\b"
_BEHIND = re.compile(rf"(?:[ ,(–—-]+[\w’'-]+){{0,4}}[ ,(–—]+(?:{_LEAVING}|{_YET_OUT})")
_AHEAD = re.compile(rf"{_LEAVING}|without ")
_MOST = Decimal("0.7")  # of all, which the count is more than


def leaves_some_out(verdict: Verdict, diagnosis: Diagnosis | None) -> bool:
    """Whether a count is some way below what is held, by no slip, and words beside it say that it is not of all."""
    claim, trial = verdict.grounded.claim, verdict.trial
    actual = None if trial is None else trial.computation.value
    if diagnosis is not None or claim.quantity is None or actual is None or claim.quantity.unit in (PERCENT, POINTS):
        return False
    if not actual * _MOST < claim.quantity.value < actual:
        return False
    text, sentence = claim.block.text.lower(), claim.sentence.span
    behind = text[claim.quantity.span.end : min(sentence.end, claim.span.end + _REACH)]
    return bool(_BEHIND.match(behind) or _AHEAD.match(text[sentence.start : claim.span.start]))
