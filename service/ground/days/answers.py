"""Answers: "What was inflation in October? The ONS put it at 3.6%": of the days that the question before them names."""

import re

from service.model.claims import Claim
from service.model.periods import PeriodRole

_QUESTION = re.compile(
    r"(?:^|[.!?:\n])[^\S\n]{,3}(?:and |so |but )?"
    r"(?:how (?:many|much|high|low|big|large)|what (?:was|were)|remember|recall)\b[^.!?:\n]*\?\s*+$",
    re.I,
)
_PRESENT = frozenset("is are isn't aren't stands stand remains remain runs has have".split())


def is_answer(claim: Claim) -> bool:
    """Whether a figure without days of its own is the first behind a question that tells some, in a paragraph with it.

    "Remember October 2022? UK inflation is 3.2%" goes on about now; so does what asks for no figure.

    Args:
        claim: the figure.
    """
    frame, start = claim.frame, claim.sentence.span.start
    if claim.period is not None or frame is None or frame.window is None or frame.role is not PeriodRole.WINDOW:
        return False
    if not claim.block.text[:start].rstrip().endswith("?") or _QUESTION.search(claim.block.text[:start]) is None:
        return False
    first = not any(map(str.isdecimal, claim.block.text[start : claim.span.start]))
    return first and _PRESENT.isdisjoint(claim.sentence.before(claim.span.start))
