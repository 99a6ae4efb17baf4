"""Accusations in a text that names no country, on figures that another country's series gives: its own, very likely.

"How bad is 4.2%? In 2022 the rate peaked at 9.1%, and averaged 8.0%": read as of home, the average fails; another
country's was 8.0%, so that the text may be of that one.
"""

from collections.abc import Sequence
from datetime import date

from service.claims.subject.areas.home import is_told_at_home
from service.judge.rereading.area_from_figures import holds_in
from service.judge.weighing import Weighed
from service.model.mentions import Analysis
from service.model.report import Label, Severity
from service.records import replace
from service.store.interface import Store

_KINDS = frozenset(["level", "average", "percent_change"])


def with_area_untold(
    analyses: Sequence[Analysis], judged: Sequence[Weighed], store: Store, known_at: date | None
) -> Sequence[Weighed]:
    """The verdicts, figures that fail at home and hold elsewhere left ambiguous, where no words tell of home.

    Args:
        analyses: the sentences of an article.
        judged: the verdicts on its claims.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    if any(one.areas for one in analyses) or is_told_at_home(analyses, store):
        return judged
    return [
        replace(one, verdict=replace(one.verdict, label=Label.AMBIGUOUS, severity=Severity.INFO, reverses=False))
        if _may_be_of_elsewhere(one, store, known_at)
        else one
        for one in judged
    ]


def _may_be_of_elsewhere(weighed: Weighed, store: Store, known_at: date | None) -> bool:
    verdict = weighed.verdict
    series, claim = verdict.grounded.series, verdict.grounded.claim
    if verdict.label is not Label.CONTRADICTED or series is None or claim.kind not in _KINDS or claim.quantity is None:
        return False
    if verdict.trial is not None and verdict.trial.fit.label is Label.SUPPORTED:
        return False  # accused for its word of direction
    others = store.areas_of(series.concept) - {series.area}
    return any(holds_in(verdict, series.concept, area, store, known_at) for area in others)
