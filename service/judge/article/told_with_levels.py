"""Changes told with two levels that are told the wrong way: "the roll has grown from 1,150 to 1,035, by 115 pupils".

How far the levels lie apart is right, and that they do so in this direction is not: the change is as wrong as they are.
"""

from collections.abc import Iterator, Sequence

from service.claims.scene import NO_COUNTS, unit_of
from service.extract.changes import OTHER_WAY
from service.judge.article.check import ArticleCheck, article_check
from service.judge.verdicts import Verdict, in_quotation
from service.model.claims import Claim
from service.model.quantities import PERCENT, POINTS
from service.model.report import Label, Severity
from service.records import replace

_LEVELS = ("now", "then")
_KINDS = {PERCENT: "percent_change", POINTS: "point_change"}


def told_with_levels(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts, changes contradicted that are of two levels told the wrong way.

    Args:
        verdicts: of all claims, in the order of the text.
    """
    turned = [one for one in verdicts if _is_turned(one)]
    return tuple(next(_turned_with(one, turned), one) for one in verdicts)


def _is_turned(verdict: Verdict) -> bool:
    told = verdict.label is Label.CONTRADICTED and verdict.article is not None and verdict.article.of_way
    return told and len(verdict.grounded.claim.inputs) == len(_LEVELS)


def _turned_with(verdict: Verdict, turned: Sequence[Verdict]) -> Iterator[Verdict]:
    claim = verdict.grounded.claim
    if verdict.label not in (Label.SUPPORTED, Label.UNVERIFIABLE) or verdict.trial is not None or not _may_be(claim):
        return
    for other in turned:
        levels = other.grounded.claim
        spans = {figure.span for figure in levels.inputs}
        own = None if claim.quantity is None else claim.quantity.span
        if levels.sentence is not claim.sentence or own in spans or claim.direction not in (None, levels.direction):
            continue
        one = _as_move(claim, levels)
        check = _turned_check(one)
        if check is not None:
            grounded = replace(verdict.grounded, claim=one, series=None)
            wrong = replace(verdict, grounded=grounded, label=Label.CONTRADICTED, severity=Severity.ERROR, reason=None)
            yield in_quotation(replace(wrong, article=check, reverses=True))


def _may_be(claim: Claim) -> bool:
    unit = unit_of(claim)
    return claim.quantity is not None and claim.rank is None and (unit in _KINDS or unit not in NO_COUNTS)


def _as_move(claim: Claim, levels: Claim) -> Claim:
    kind = _KINDS.get(unit_of(claim), "difference")
    return replace(claim, kind=kind, inputs=levels.inputs, direction=levels.direction)


def _turned_check(one: Claim) -> ArticleCheck | None:
    """The check of a change by two levels that give it the other way only."""
    assert one.direction is not None
    right = article_check(replace(one, direction=OTHER_WAY[one.direction]))
    if right is None or right.fit.label is not Label.SUPPORTED or right.fit.cautions:
        return None
    check = article_check(one)
    return check if check is not None and check.fit.label is Label.CONTRADICTED else None
