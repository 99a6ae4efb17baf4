"""Levels that something has come to, or kept, since a time.

"Unemployment has risen to 5.1% since the election"; "inflation has been above 3% since April", as it was at its lowest.
"""

from collections.abc import Sequence

from service.ground.days.windows import Target
from service.model.claims import Claim
from service.model.periods import Period, PeriodRole
from service.model.quantities import Hedge
from service.model.series import Frequency, Nature, Series
from service.model.windows import Grain
from service.store.interface import Vintage

_MOVED = "<move> ... to"  # the shape of a level that something moved to
_NATURES = frozenset([Nature.RATE, Nature.STOCK])
_ENDS = frozenset(".,;)")
_ABOVE = frozenset([Hedge.MORE_THAN, Hedge.AT_LEAST])
_BELOW = frozenset([Hedge.LESS_THAN, Hedge.AT_MOST])
_KEPT = frozenset(["level", "threshold"])
_BY_DAYS = frozenset([Frequency.DAILY, Frequency.WEEKLY])
_HAVING = frozenset(["has", "have"])
_ADORNING = frozenset("at or above below over under more less than well just comfortably stubbornly still".split())
_SOMETIMES = frozenset(
    "once twice times only often rarely seldom mostly usually nearly almost average except exception bar save most some"
    " but sometimes generally largely".split()
)
_BEEN = frozenset("been stayed remained held kept hovered stuck".split())


def come_to_since(claim: Claim, series: Series, vintage: Vintage) -> Sequence[Target]:
    """The latest figure then published, where a level is what was come to since a time named right behind it.

    Args:
        claim: any claim.
        series: what it is of.
        vintage: its figures as then known.
    """
    period, last = claim.period, vintage.last()
    if claim.kind != "level" or period is None or period.role is not PeriodRole.TO_DATE or last is None:
        return ()
    if series.nature not in _NATURES or claim.peak or claim.summit is not None or claim.past_perfect:
        return ()
    text = claim.block.text
    ahead = text[claim.sentence.span.start : claim.span.start].lower().split()
    if not claim.shape.startswith(_MOVED) and not (ahead[-1:] == ["to"] and ahead[-2][:1].isdigit()):  # "from 4.2% to"
        return ()
    led = text[claim.span.end : period.span.start].lower().split() == ["since"]
    closed = text[period.span.end : period.span.end + 1] in _ENDS  # "since the election was called in May"
    return (Target(last.window, named=False, assumption="the latest figure then published"),) if led and closed else ()


def kept_since(claim: Claim, series: Series, vintage: Vintage) -> Sequence[Target]:
    """Where the figures since a time were nearest to a bound that they are said never to have crossed.

    Args:
        claim: any claim.
        series: what it is of.
        vintage: its figures as then known.
    """
    period, quantity = claim.period, claim.quantity
    if claim.kind not in _KEPT or series.nature not in _NATURES or series.frequency in _BY_DAYS or quantity is None:
        return ()
    if period is None or period.role is not PeriodRole.TO_DATE or period.window is None:
        return ()
    if period.preposition != "since" or period.grain is not Grain.MONTH:
        return ()  # "above 3% since 2022": at some time in that year it came to be so
    bound = min if quantity.hedge in _ABOVE else max if quantity.hedge in _BELOW else None
    since = [one for one in vintage.observations if one.window.end >= period.window.start]
    if bound is None or not since or not _is_kept(claim, period):
        return ()
    nearest = bound(since, key=lambda one: one.value)
    return (Target(nearest.window, assumption="where it came nearest to that since then"),)


def _is_kept(claim: Claim, period: Period) -> bool:
    """ "Has stayed well above 3% since April"; not "has twice been", "has, on average, been above", "bar one month"."""
    words = claim.sentence.before(claim.span.start)
    at = next((n for n in range(len(words) - 1, -1, -1) if words[n] in _BEEN), 0)
    led = words[at - 1 : at] and words[at - 1] in _HAVING and _ADORNING.issuperset(words[at + 1 :])
    tied = claim.sentence.between(claim.span.end, period.span.start) in ([], ["since"])
    return bool(led) and tied and _SOMETIMES.isdisjoint(claim.sentence.words)
