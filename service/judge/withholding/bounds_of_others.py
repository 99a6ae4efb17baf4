"""Multiples that only bound what they are told of, which nearly any two figures bear out: "less than three times"."""

from collections.abc import Sequence

from service.claims.relate.quoted import figure_of
from service.judge.article.base_tied import tied_base
from service.judge.article.check import ArticleCheck
from service.judge.verdicts import Verdict
from service.model.claims import Claim, Figure
from service.model.quantities import Hedge

_UPPER = frozenset([Hedge.LESS_THAN, Hedge.AT_MOST])
_NEXT = 2  # levels behind a change, one of which it may be said to be from


def is_only_bounded(check: ArticleCheck, verdict: Verdict) -> bool:
    """ "22,780 in the quarter, less than three times the 6,500 of the one before": as is any that is far less.

    But what is "more than double the 3.0% in America" may be Britain's 7.9%, as well as the 5.5% told beside it.

    Args:
        check: of a bound by other figures than those of its words.
        verdict: on the bound, which its own do not bear out.
    """
    quantity, own = verdict.grounded.claim.quantity, verdict.trial or verdict.article
    if quantity is None or quantity.hedge not in _UPPER or verdict.grounded.claim.kind != "multiple" or own is None:
        return False
    given, told = check.computation.value, own.computation.value
    if given is None or told is None:
        return False
    return abs(given - quantity.value) > abs(told - quantity.value)


def led_from(claim: Claim, behind: Sequence[Verdict]) -> Figure | None:
    """ "Have more than doubled from 665,000; in 2020 there were 329,000": the figure that a change is said to be from.

    Or to lie above or below: "6.4% or £111 above the current £1,738".

    Args:
        claim: a change, or a multiple.
        behind: the verdicts on levels told after it, in the order of the text.
    """
    levels = [one.grounded.claim for one in behind[:_NEXT]]
    base = tied_base(claim, levels)
    return None if base is None else figure_of(base)
