"""Another country's rates set beside one of another measure, and so of that: "unemployment 4.7%, against 6.3% in"."""

from collections.abc import Sequence

from service.judge.evidence.areas_named import is_of_area
from service.judge.verdicts import Verdict
from service.model.claims import Mood
from service.model.quantities import PERCENT
from service.model.report import Label

_SETTING = frozenset("compared against than above below versus over under exceeding".split())
_LEVELS = frozenset(["level", "percent_change"])


def is_set_beside_another(verdict: Verdict, beside: Sequence[Verdict]) -> bool:
    """Whether the rate ahead that another country's is set beside is of another measure than was read, or foreseen.

    "Inflation was 3.6% and unemployment 4.7%, against 6.3% in the euro area", "is expected to be 3.7%, against 2.1%".

    Args:
        verdict: on the rate.
        beside: the verdicts of its sentence.
    """
    claim, series = verdict.grounded.claim, verdict.grounded.series
    ahead = [one for one in beside if one.grounded.claim.span.end <= claim.span.start][-1:]
    if not ahead or series is None or claim.period is not None or not is_of_area(claim, series.area):
        return False
    other = ahead[0].grounded.claim
    if other.quantity is None or other.quantity.unit != PERCENT or other.kind not in _LEVELS:
        return False
    if _SETTING.isdisjoint(claim.sentence.between(other.span.end, claim.span.start)):
        return False
    own = ahead[0].grounded.series
    return other.mood is not Mood.ASSERTED or own is None or own.topic != series.topic


def is_set_beside_its_like(verdict: Verdict, beside: Sequence[Verdict]) -> bool:
    """Whether the figure right ahead is rightly told of just the same: "3.6% in June, compared with 2.0% in".

    Args:
        verdict: on the rate.
        beside: the verdicts of its sentence.
    """
    claim, series = verdict.grounded.claim, verdict.grounded.series
    ahead = [one for one in beside if one.grounded.claim.span.end <= claim.span.start][-1:]
    return series is not None and any(
        one.label is Label.SUPPORTED
        and one.grounded.series is not None
        and one.grounded.series.concept == series.concept
        for one in ahead
    )
