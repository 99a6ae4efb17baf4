"""Records that what is told of now stays below, so that they still stand: "down from the all-time high of 2022"."""

from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.ranks import Rank
from service.model.windows import Window
from service.records import replace
from service.store.interface import Vintage

_UNDER = frozenset("below under beneath short off shy".split())
_DOWN = frozenset("down fall fell fallen falling drop dropped decline declined".split())
_LED = 7  # words of "a fall of 36% from the"
_OF_ALL = frozenset(["all", "each_month"])


def still_standing(claim: Claim, rank: Rank, window: Window, vintage: Vintage) -> Rank:
    """The rank, among all that is known where words say that its record stands; as it was where they do not.

    Args:
        claim: a superlative.
        rank: what it asserts.
        window: the days that it is of.
        vintage: the series as known on the day.
    """
    period, first, last = claim.period, vintage.first(), vintage.last()
    if period is None or not rank.record or rank.scope not in _OF_ALL or rank.within is not None or rank.until_then:
        return rank
    led = claim.sentence.before(claim.span.start)[-_LED:]
    under = not _UNDER.isdisjoint(led) or ("from" in led and not _DOWN.isdisjoint(led))
    if not under or first is None or last is None or last.window.start <= window.end:
        return rank
    known = Window(first.window.start, last.window.end)
    return replace(rank, within=replace(period, role=PeriodRole.WINDOW, window=known))
