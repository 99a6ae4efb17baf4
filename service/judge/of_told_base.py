"""Changes that fit only from other days than those whose figure stands beside them.

"$2.811 on Monday, more than 25 cents cheaper than at the end of 2024, when it was $3.006": from the average of the year
that would be right, but the text gives what it is taken from, and that is what was published for its day.
"""

from collections.abc import Sequence

from service.claims.relate.quoted import quotes
from service.judge.bench import Verdict, in_quotation
from service.judge.rows import rows_of
from service.model.claims import Figure
from service.model.report import Label
from service.records import replace

_CHANGES = frozenset(["difference", "point_change", "percent_change"])
_PAIR = 2


def of_told_base(verdicts: Sequence[Verdict]) -> Sequence[Verdict]:
    """The verdicts, where a change holds of other days than the text takes it from, and not of these.

    Args:
        verdicts: of all claims, in the order of the text.
    """
    if not any(map(_may_be, verdicts)):
        return verdicts
    return [_held(verdict, row) if _may_be(verdict) else verdict for row in rows_of(verdicts) for verdict in row]


def _may_be(verdict: Verdict) -> bool:
    """Whether official figures support a change, and the two of the text that it is taken from do not."""
    claim, trial, article = verdict.grounded.claim, verdict.trial, verdict.article
    if verdict.label is not Label.SUPPORTED or trial is None or article is None or claim.kind not in _CHANGES:
        return False
    two = len(claim.inputs) == len(trial.option.figures) == _PAIR
    return two and article.fit.label is Label.CONTRADICTED and not article.of_way


def _held(verdict: Verdict, row: Sequence[Verdict]) -> Verdict:
    assert verdict.trial is not None and verdict.article is not None
    now, base = (_told(figure, row) for figure in verdict.grounded.claim.inputs)
    reading = verdict.trial.option.reading
    if now is None or base is None or reading.base is None:
        return verdict
    same = {reading.series_id} == {one.series_id for one in (now, base)} and now.window == reading.window
    if not same or base.window is None or base.window == reading.base:
        return verdict
    fit = verdict.article.fit
    told = replace(verdict.grounded, series=None)
    return in_quotation(
        replace(
            verdict,
            grounded=told,
            label=fit.label,
            severity=fit.severity,
            reverses=fit.reverses,
            trial=None,
            reason=None,
        )
    )


def _told(figure: Figure, row: Sequence[Verdict]) -> Figure | None:
    """The official figure that a figure of a sentence tells rightly."""
    for one in row:
        right = one.label is Label.SUPPORTED and one.trial is not None and one.trial.option.direct
        if right and one.trial is not None and quotes(one.grounded.claim, figure):
            return one.trial.option.figures[0]
    return None
