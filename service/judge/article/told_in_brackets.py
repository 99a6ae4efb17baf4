"""Bounds told outright right behind them, in brackets: "more than 2,000 people (1,975)" are no more than 2,000.

The two are one figure, so that the text says it twice, and differently. Where the bound is what official figures bear
out, or the figure in brackets is wrong by them, the bound is left alone; and of another sort, or of other days, is what
has a word or a unit of its own in the brackets ("over 50 (47 of them women)", "over 10 miles (16km)").
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from service.claims.level import formula as level
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import unit_of
from service.judge.article.check import ArticleCheck
from service.judge.evidence.chance import digits_written
from service.judge.fit.figure import fit
from service.judge.fit.hedges import BOUNDS
from service.judge.verdicts import Verdict, in_quotation
from service.model.claims import Claim, Mood
from service.model.quantities import Form
from service.model.report import Label, Severity
from service.records import replace

_LEVELS = frozenset(["level", "threshold", "difference", "total"])
_OPENING, _CLOSING = " (", ")"
_YEAR = re.compile(r"(?:19|20)\d\d")
_APART = Decimal("0.1")  # by which one figure may be another that is rounded


def held_to_brackets(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts, bounds contradicted that the figure in brackets behind them breaks.

    Args:
        verdicts: of all claims, in the order of the text.
    """
    found = list(verdicts)
    for at, (bound, told) in enumerate(pairwise(verdicts)):
        if is_bound(bound) and _is_the_same(bound.grounded.claim, told) and not _is_official(bound):
            found[at] = _held(bound, told.grounded.claim)
    return tuple(found)


def is_bound(verdict: Verdict) -> bool:
    """Whether a verdict is on a bound that is told of the past.

    Args:
        verdict: on any figure.
    """
    claim = verdict.grounded.claim
    bound = claim.quantity is not None and claim.quantity.hedge in BOUNDS and claim.quantity.high is None
    return bound and claim.mood is Mood.ASSERTED and claim.kind in _LEVELS


def _is_official(verdict: Verdict) -> bool:
    return verdict.label is Label.SUPPORTED and verdict.trial is not None and verdict.grounded.claim.kind == "level"


def _is_the_same(bound: Claim, verdict: Verdict) -> bool:
    """Whether a figure stands alone in brackets right behind a bound, and is about what that is."""
    told, text = verdict.grounded.claim, bound.block.text
    if told.block is not bound.block or bound.quantity is None or told.quantity is None:
        return False
    start, end = told.quantity.span.start, told.quantity.span.end
    alone = text[bound.quantity.span.end : start] == _OPENING and text[end : end + 1] == _CLOSING
    if not alone or verdict.label is Label.CONTRADICTED or told.quantity.form is not Form.DIGITS:
        return False
    if unit_of(told) not in ("", unit_of(bound)) or _YEAR.fullmatch(text[start:end]):
        return False
    near = abs(value_of(told) - bound.quantity.value) <= _APART * bound.quantity.value
    return near and digits_written(told.quantity) > digits_written(bound.quantity)


def _held(verdict: Verdict, told: Claim) -> Verdict:
    """The verdict on a bound by the figure behind it: as it was where that keeps it."""
    claim = verdict.grounded.claim
    assert claim.quantity is not None
    computation = level((replace(figure_of(told), low=value_of(told), high=value_of(told)),))
    value = value_of(told)
    outcome = fit(claim.quantity, None, value, value, value, exact_count=True)
    if outcome.label is not Label.CONTRADICTED:
        return verdict
    one = replace(claim, kind="level", inputs=computation.inputs)
    grounded = replace(verdict.grounded, claim=one, series=None)
    check = ArticleCheck(computation, outcome)
    return in_quotation(
        replace(
            verdict, grounded=grounded, label=Label.CONTRADICTED, severity=Severity.ERROR, reason=None, trial=None,
            article=check,
        )
    )  # fmt: skip
