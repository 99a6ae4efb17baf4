"""Quotations that the text itself says fall short: "It has doubled," an advert says. It has done rather more than that.

What was said is no slip of the text, which goes on to say which way it errs, and is right there.
"""

import re

from service.judge.verdicts import Verdict, left_open
from service.model.report import Reason
from service.records import replace

_MORE = re.compile(r"\b(?:more|higher|worse|faster|further) than that\b|\bunderstat|\bundersell", re.IGNORECASE)
_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?])\s+")
_CLOSING = '"”'
_SENTENCES = 2  # the rest of that of the quotation, and the next


def is_understated(verdict: Verdict) -> bool:
    """Whether a figure stands in a quotation that what follows it calls too small, as it is.

    Args:
        verdict: the accusation.
    """
    claim, trial = verdict.grounded.claim, verdict.trial
    value = None if trial is None else trial.computation.value
    if not claim.in_quotation or claim.quantity is None or value is None or abs(value) <= claim.quantity.value:
        return False
    behind = claim.block.text[claim.span.end :]
    ends = next((at for at, mark in enumerate(behind) if mark in _CLOSING), len(behind))
    return any(_MORE.search(sentence) for sentence in _BETWEEN_SENTENCES.split(behind[ends + 1 :])[:_SENTENCES])


def not_asserted(verdict: Verdict) -> Verdict:
    """The verdict on what the text quotes only to go beyond it."""
    return replace(left_open(verdict), reason=Reason.HYPOTHETICAL)
