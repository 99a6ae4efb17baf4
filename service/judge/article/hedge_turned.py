"""A hedge that sets a figure on the wrong side: "79,500 over the four days, an average of just over 20,000".

What the figures beside it give is just under it, which the text would say with the other hedge: read so it is what
they give, before chance would, and so it is wrong as it is told.
"""

from collections.abc import Sequence
from decimal import Decimal

from service.claims.relate.told_on_other_side import on_other_side
from service.judge.article.check import ArticleCheck, article_check
from service.judge.article.derivations import nearest, ways
from service.judge.article.operation_words import PLAIN
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.report import Label
from service.records import replace

_PASSED = Decimal("1.25")  # times what is exceeded, beyond which another word would have been used


def with_hedge_turned(verdict: Verdict) -> Verdict | None:
    """The verdict on the figure as it would be told with the hedge of the other side; None where it has none."""
    other = on_other_side(verdict.grounded.claim)
    return None if other is None else replace(verdict, grounded=replace(verdict.grounded, claim=other))


def wrong_side(claim: Claim, other: Verdict) -> tuple[Claim, ArticleCheck] | None:
    """The claim by the figures that bear it out on the other side, with its check; None where they do not refute it."""
    if other.label is not Label.SUPPORTED:
        return None
    told = replace(other.grounded.claim, quantity=claim.quantity)
    check = article_check(told)
    refuted = check is not None and check.fit.label is Label.CONTRADICTED
    return (told, check) if refuted and check is not None else None


def is_passed(claim: Claim, row: Sequence[Claim]) -> bool:
    """ "41,075 to his 19,480. So she more than doubled his score; the gap was 21,595": what two figures bear out.

    Args:
        claim: the multiple, which is a bound.
        row: the figures around it.
    """
    assert claim.quantity is not None
    near, most = nearest(claim, row), claim.quantity.value * _PASSED
    told = (replace(claim, kind=way.kind, inputs=way.figures()) for way in ways(claim, near, PLAIN))
    checks = [check for one in told if one.kind == "multiple" and (check := article_check(one)) is not None]
    fitting = [check.computation.value for check in checks if check.fit.label is Label.SUPPORTED]
    return any(value is not None and value <= most for value in fitting)
