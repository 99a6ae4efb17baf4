"""Which way a headline without figures says that a rate went, against the levels told under it.

"Inflation rises again", and below it "March: 3.2%, April: 2.3%": the newest of them is told as what it rose to. So only
where every other level of those days went the other way; a headline may speak of whichever is told.
"""

from collections.abc import Sequence
from datetime import date

from service.claims.relate.quoted import value_of
from service.model.claims import Claim, Mood
from service.model.mentions import Analysis
from service.model.periods import PeriodRole
from service.model.quantities import PERCENT, Direction
from service.records import replace

_RATES = frozenset("inflation cpi unemployment jobless joblessness".split())
_LIGHT = frozenset(
    "uk us u.s. american british britain's america's eurozone euro-zone euro area zone the rate rates again sharply"
    " further once more unexpectedly at last back a touch slightly is has".split()
)
_MOVES = frozenset(
    "rises rise rising climbs jumps up surges soars falls fall falling drops down slows eases dips slips tumbles"
    " slides cools quickens accelerates".split()
)
_MOVED_TO = "<move> ... to"  # the shape of a level that something moved to
_ENDINGS = (".", "?")
_MOST = 9  # words of a headline
_BELOW = 5  # sentences under it
_PAIR = 2


def under_headline(claims: Sequence[Claim], analyses: Sequence[Analysis]) -> Sequence[Claim]:
    """The claims of an article, the newest level under its headline with the way that this says a rate went.

    Args:
        claims: of all sentences.
        analyses: the sentences.
    """
    way = _way_told(analyses[0]) if len(analyses) > 1 else None
    if way is None:
        return claims
    under = [one.sentence for one in analyses[1 : 1 + _BELOW]]
    levels = [one for one in claims if any(one.sentence is sentence for sentence in under) and _is_dated_level(one)]
    if len(levels) < _PAIR or len({one.candidates[0].series_id for one in levels}) > 1:
        return claims
    *before, now = sorted(levels, key=_end)
    went = [_way(one, now) for one in before]
    if now.direction is not None or any(one is None or one is way for one in went):
        return claims
    return [replace(one, direction=way, shape=_MOVED_TO) if one is now else one for one in claims]


def _way_told(headline: Analysis) -> Direction | None:
    """Which way a headline says that a rate went, with hardly a word beside."""
    words = headline.items.words
    if headline.items.figures or _RATES.isdisjoint(words) or len(words) > _MOST:
        return None
    if headline.block.text.rstrip().endswith(_ENDINGS):
        return None
    moved = [item for item in headline.items if item.word in _MOVES and item.changes]
    others = (word for word in words if word not in _MOVES and word not in _RATES and word not in _LIGHT)
    return moved[0].changes[0].direction if len(moved) == 1 and not any(map(str.isalpha, others)) else None


def _is_dated_level(claim: Claim) -> bool:
    if claim.kind != "level" or claim.quantity is None or claim.quantity.unit != PERCENT or not claim.candidates:
        return False
    dated = claim.period is not None and claim.period.role is PeriodRole.WINDOW and claim.period.window is not None
    return dated and claim.mood is Mood.ASSERTED and not claim.in_quotation


def _end(claim: Claim) -> date:
    assert claim.period is not None
    assert claim.period.window is not None
    return claim.period.window.end


def _way(then: Claim, now: Claim) -> Direction | None:
    """Which way two levels went; None where they are alike, or of days that end together."""
    if _end(then) == _end(now) or value_of(then) == value_of(now):
        return None
    return Direction.UP if value_of(now) > value_of(then) else Direction.DOWN
