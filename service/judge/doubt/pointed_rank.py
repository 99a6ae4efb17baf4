"""Ranks of what the sentence before rightly told: "July saw 2,316, against 5,454. It was the lowest since 2018".

A pronoun and a verb lead to the rank, nothing that the sentence before tells is in doubt, and it tells rightly of the
very days and series that the rank was held against.
"""

from collections.abc import Sequence

from service.judge.evidence.between_verdicts import days_of
from service.judge.verdicts import Verdict
from service.model.report import Label

_FIGURES = frozenset(["level", "percent_change", "average"])
_OTHERWISE = frozenset("per each a share average proportion drop fall rise increase jump gap load loss".split())
_POINTING = frozenset(
    (word, verb) for word in ("it", "that", "this") for verb in ("is", "was", "'s", "’s", "marked", "marks")
)


def is_pointed_rank(verdict: Verdict, told: Sequence[Verdict]) -> bool:
    """Whether a rank that fails is said of what the sentence before tells, all of which is right.

    Args:
        verdict: on the rank, before it was doubted.
        told: the verdicts on all claims, in the order of the text.
    """
    claim, own = verdict.grounded.claim, days_of(verdict)
    if claim.rank is None or claim.rank.among or own is None or tuple(claim.sentence.words[:2]) not in _POINTING:
        return False
    if not _OTHERWISE.isdisjoint(claim.span.of(claim.block.text).lower().split()) or claim.rank.of_change:
        return False  # "That was the highest number per boat on record"
    if any(one.label is Label.CONTRADICTED and one is not verdict for one in told):
        return False
    at = next((n for n, one in enumerate(told) if one is verdict), 0)
    if at and told[at - 1].grounded.claim.sentence is claim.sentence:
        return False
    ahead = [one for one in told[:at] if one.grounded.claim.block is claim.block]
    row = [one for one in ahead if one.grounded.claim.sentence is ahead[-1].grounded.claim.sentence]
    right = bool(row) and all(one.label is Label.SUPPORTED for one in row)
    return right and any(one.grounded.claim.kind in _FIGURES and days_of(one) == own for one in row)
