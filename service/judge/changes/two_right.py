"""Two figures of a text that are both right, and the way that one lies from the other."""

from collections.abc import Sequence

from service.claims.difference import formula as difference
from service.claims.relate.quoted import figure_of
from service.judge.article.check import ArticleCheck
from service.judge.evidence.between_verdicts import series_of
from service.judge.fit.figure import Fit
from service.judge.verdicts import Verdict, days_read, in_quotation
from service.model.claims import Mood
from service.model.quantities import Direction
from service.model.report import Label, Reason, Severity
from service.records import replace

_AHEAD = frozenset(["to", "at", "hit", "hitting", "reaching", "reached"])
_LEAD = 3  # words of "to a record"
TOLD = frozenset([Mood.ASSERTED, Mood.ANNOUNCED, Mood.EARLIER])
"""Moods in which a figure is told as what was so, or is to be."""
_LONGER = 2  # times


def is_right(verdict: Verdict) -> bool:
    """Whether a level is as published, an average what the figures give, or, of a stock, what it grew by.

    Args:
        verdict: on any claim.
    """
    trial = verdict.trial
    if verdict.label is not Label.SUPPORTED or trial is None:
        return False
    kind = verdict.grounded.claim.kind
    grew = kind == "difference" and (trial.computation.value or 0) > 0
    return trial.option.direct or grew or kind == "average"


def lies_otherwise(main: Verdict, base: Verdict, way: Direction) -> bool:
    """Whether the official figures lie the other way than the word says.

    Args:
        main: the figure that is said to lie on one side.
        base: that which it is set against.
        way: the side.
    """
    assert main.trial is not None and base.trial is not None
    if is_of_part(main, base) or _is_share_of(main) is not _is_share_of(base):
        return False
    if not main.trial.option.direct or not base.trial.option.direct:
        grown, grew = main.trial.computation.value, base.trial.computation.value
        return grown is not None and grew is not None and (grown < grew if way is Direction.UP else grown > grew)
    now, then = main.trial.option.figures[0], base.trial.option.figures[0]
    return now.high < then.low if way is Direction.UP else now.low > then.high


def _is_share_of(verdict: Verdict) -> bool:
    """Whether it is so much a day or a boat: "41,472 came, down from 120 a day" compares nothing."""
    return verdict.grounded.claim.kind == "average" and verdict.trial is not None and not verdict.trial.option.direct


def is_of_part(main: Verdict, base: Verdict) -> bool:
    """ "5,847 so far, including 335 on Sunday. That surpasses the 5,435 of then": a day's count is set against none.

    Args:
        main: the figure that is said to lie on one side.
        base: that which it is set against.
    """
    series, now, then = main.grounded.series, days_read(main), days_read(base)
    if series is None or not series.accumulates or now is None or then is None:
        return False
    return then.days > _LONGER * now.days


def accused(wrong: Verdict, main: Verdict, base: Verdict) -> tuple[Verdict, Verdict]:
    """The figure that is to be accused, and the verdict on it: that one of two lies on the wrong side of the other.

    Args:
        wrong: one of the two.
        main: the figure that is said to lie on one side.
        base: that which it is set against.
    """
    told = figure_of(main.grounded.claim), figure_of(base.grounded.claim)
    check = ArticleCheck(difference(told), Fit(Label.CONTRADICTED, Severity.ERROR, reverses=True), of_way=True)
    contradicted = replace(wrong, label=Label.CONTRADICTED, severity=Severity.ERROR, reverses=True, article=check)
    return wrong, in_quotation(contradicted)


def came_later(main: Verdict, base: Verdict, row: Sequence[Verdict]) -> bool:
    """Whether both are of one series, the base of earlier days, and no other figure is where it led to.

    Args:
        main: the figure that something moved to.
        base: that which it moved from.
        row: the verdicts of the sentence.
    """
    assert main.trial is not None and base.trial is not None
    now, then = main.trial.option.reading, base.trial.option.reading
    if now.series_id != then.series_id or now.window.start <= then.window.start:
        return False
    behind = [one for one in row if one.grounded.claim.span.start > base.grounded.claim.span.start]
    return not any(_may_be_reached(one, base) for one in behind)


def _may_be_reached(verdict: Verdict, base: Verdict) -> bool:
    """ "Up from 2.6% in March to 3.5%": whether a figure behind a base may be where a move led to from it."""
    claim = verdict.grounded.claim
    if not is_told(verdict) or (is_right(verdict) and series_of(verdict) != series_of(base)):
        return False
    assert claim.quantity is not None
    return not _AHEAD.isdisjoint(claim.sentence.before(claim.quantity.span.start)[-_LEAD:])


def is_told(verdict: Verdict) -> bool:
    """Whether it is of a figure that is no forecast and no aim.

    Args:
        verdict: on any claim.
    """
    claim = verdict.grounded.claim
    return claim.quantity is not None and claim.mood in TOLD and verdict.reason is not Reason.FORECAST_OR_TARGET
