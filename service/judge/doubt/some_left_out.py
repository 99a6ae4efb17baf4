"""Counts that leave some out, as their words say: "1,775 came in October, not counting some 100 who came yesterday"."""

import re

from service.judge.verdicts import Verdict

_REACH = 60  # characters of ", with those of the weekend yet to be added"
_BEHIND = re.compile(
    r"\b(?:(?:not|without|before) (?:counting|including)|excluding|leaving (?:out|aside)"
    r"|yet to be (?:added|counted|included)"
    r"|(?:is|are|were|was|has|have) (?:still )?(?:not|n't|yet) (?:to be )?(?:been )?(?:added|counted|included))\b"
)
_AHEAD = re.compile(r"(?:not|without|before) (?:counting|including)|excluding|without|leaving (?:out|aside)")


def leaves_some_out(verdict: Verdict) -> bool:
    """Whether a count is below what is held, and words beside it say that it is not of all."""
    claim, trial = verdict.grounded.claim, verdict.trial
    actual = None if trial is None else trial.computation.value
    if claim.quantity is None or actual is None or not claim.quantity.value < actual:
        return False
    text, sentence = claim.block.text.lower(), claim.sentence.span
    behind = text[claim.span.end : min(sentence.end, claim.span.end + _REACH)]
    return bool(_BEHIND.search(behind) or _AHEAD.match(text[sentence.start : claim.span.start]))
