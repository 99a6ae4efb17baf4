"""Shares of the total that a part is of what the part leaves: "Online made £97m of the £318m, 44% of the total"."""

from collections.abc import Sequence

from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import agree
from service.judge.article.check import ArticleCheck, article_check
from service.model.claims import Claim
from service.model.report import Label
from service.records import replace

_OF_ALL = (["of", "the", "total"], ["of", "the", "whole"], ["of", "the", "lot"], ["of", "it", "all"], ["of", "all"])
_LONG = 3  # words of "of the total"


def of_total(claim: Claim, beside: Sequence[Claim]) -> tuple[Claim, ArticleCheck] | None:
    """The share as that of the total, with the check, where it is that of what the part leaves of it; else None.

    The 44% is what £97m are of the £221m in the shops, and these two make the £318m: that is no chance.

    Args:
        claim: a share that two figures of the text give.
        beside: the figures around it.
    """
    words = claim.sentence.behind(claim.span.end)[: _LONG + 1]
    if not any(words[: len(told)] == told for told in _OF_ALL) or "of" in words[1:]:
        return None  # "20% of the total of £1,500"
    part, rest = claim.inputs
    totals = [one for one in beside if one.quantity is not None and value_of(one) == part.value + rest.value]
    totals = [one for one in totals if agree(one, claim) or figure_of(one).unit in (part.unit, rest.unit)]
    if not totals or not part.value or not rest.value:
        return None
    one = replace(claim, inputs=(part, figure_of(totals[0])))
    check = article_check(one)
    return (one, check) if check is not None and check.fit.label is Label.CONTRADICTED else None
