"""Multiples that only bound what they are told of, which nearly any two figures bear out: "less than three times"."""

from collections.abc import Sequence

from service.claims.relate.quoted import figure_of
from service.judge.article.check import ArticleCheck
from service.judge.fit.hedges import BOUNDS
from service.judge.verdicts import Verdict
from service.judge.withholding.other_pairs import between
from service.model.claims import Claim, Figure


def is_only_bounded(check: ArticleCheck, verdict: Verdict) -> bool:
    """ "22,780 in the quarter, less than three times the 6,500 of the one before": as is any that is far less.

    Args:
        check: of a bound by other figures than those of its words.
        verdict: on the bound, which its own do not bear out.
    """
    quantity, own = verdict.grounded.claim.quantity, verdict.trial or verdict.article
    if quantity is None or quantity.hedge not in BOUNDS or verdict.grounded.claim.kind != "multiple" or own is None:
        return False
    given, told = check.computation.value, own.computation.value
    if given is None or told is None:
        return False
    return abs(given - quantity.value) > abs(told - quantity.value)


def led_from(claim: Claim, behind: Sequence[Verdict]) -> Figure | None:
    """ "Have more than doubled from 665,000; in 2020 there were 329,000": the figure that a multiple is said to be from.

    Args:
        claim: a figure.
        behind: the verdicts on levels told after it, in the order of the text.
    """
    base = None if claim.kind != "multiple" or not behind else figure_of(behind[0].grounded.claim)
    return base if base is not None and between(claim, base) == ["from"] else None
