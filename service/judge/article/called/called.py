"""A figure that its words call worked out, held against the one set of figures that the text tells for it."""

from collections.abc import Mapping, Sequence

from service.claims.relate.holding import may_give
from service.judge.article.any_derivation import any_way
from service.judge.article.called.moves import moved, premium, told_again, way_of
from service.judge.article.called.shares import of_turnover, shared
from service.judge.article.called.spread import by_the_month, multiplied, spread, spread_before
from service.judge.article.called.sums import left, left_of_all, left_of_whole, listed, net, netted
from service.judge.article.called.told import Finder, Working, told_of
from service.judge.article.check import ArticleCheck, article_check
from service.judge.fit.hedges import BOUNDS
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.quantities import Form
from service.model.report import Label
from service.records import replace

_FINDERS: tuple[Finder, ...] = (
    told_again,
    moved,
    premium,
    shared,
    of_turnover,
    spread,
    spread_before,
    left,
    left_of_whole,
    left_of_all,
    net,
    netted,
    by_the_month,
    multiplied,
    listed,
)
_DOUBTFUL = frozenset([Label.CONTRADICTED, Label.AMBIGUOUS, Label.OUTDATED])
_FORMS = frozenset([Form.DIGITS, Form.WORDS, Form.FRACTION])
Refuted = tuple[Claim, ArticleCheck]


def called_wrong(
    claim: Claim, before: Sequence[Claim], behind: Sequence[Claim], judged: Mapping[int, Verdict]
) -> Refuted | None:
    """The claim as its words call it, with the check that refutes it; None where nothing does.

    Args:
        claim: the figure, which nothing near gives.
        before: the figures before it, of its own sentence and of a few before, in the order of the text.
        behind: those behind it.
        judged: the verdicts on these, by the ``id`` of their claims.
    """
    quantity = claim.quantity
    if quantity is None or quantity.hedge in BOUNDS or quantity.form not in _FORMS or claim.is_base:
        return None
    told = told_of(claim, before, behind)
    working = None if told is None else next((found for find in _FINDERS if (found := find(told))), None)
    if working is None or any(_is_in_doubt(part, judged) for part in working.parts):
        return None
    one = replace(claim, kind=working.kind, inputs=working.figures, direction=way_of(working))
    check = article_check(one)
    if check is None or check.fit.label is not Label.CONTRADICTED or _is_given(one, working, before, behind):
        return None
    return one, check


def _is_in_doubt(part: Claim, judged: Mapping[int, Verdict]) -> bool:
    verdict = judged.get(id(part))
    return verdict is not None and verdict.label in _DOUBTFUL


def _is_given(claim: Claim, working: Working, before: Sequence[Claim], behind: Sequence[Claim]) -> bool:
    """Whether what it is worked out from gives it nearly, or any other figures in sight do."""
    if may_give(claim, working.kind, working.figures):
        return True
    free = replace(claim, kind="level", inputs=(), direction=None)
    ways = (way for row in ((*behind, *before), before) for way in any_way(free, row, ()))
    return any(may_give(free, way.kind, way.figures()) for way in ways)
