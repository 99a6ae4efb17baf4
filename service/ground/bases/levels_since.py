"""Levels that something has come to since a time: "unemployment has risen to 5.1% since the election"."""

from collections.abc import Sequence

from service.ground.days.windows import Target
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.series import Nature, Series
from service.store.interface import Vintage

_MOVED = "<move> ... to"  # the shape of a level that something moved to
_NATURES = frozenset([Nature.RATE, Nature.STOCK])
_ENDS = frozenset(".,;)")


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
