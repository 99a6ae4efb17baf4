"""What the next sentence gives the days of: superlatives of a month or a day, and days in which nothing came.

"It was the quietest January since 2021. Only 933 migrants came over last month": what was quiet is told behind.
"After 14 days without an arrival, the boats are back. On Monday 710 people came": those days ended with Monday.
"""

from collections.abc import Sequence

from service.claims.complete.days.superlative_of_day import is_said_of_it
from service.claims.scene import Scene
from service.claims.subject.carried.implied import IMPLIED
from service.model.claims import Claim
from service.model.windows import Window
from service.records import replace

_OF_TRAFFIC = frozenset(["busiest", "quietest", "heaviest"])
_WEEK = 7  # days


def foretold(claims: Sequence[Claim], scene: Scene) -> Sequence[Claim]:
    """The claims of the article so far, the last one with what the sentence behind it tells of its days.

    Args:
        claims: the claims before the sentence.
        scene: the sentence, whose first figure must be of the days that the superlative is of.
    """
    last = claims[-1] if claims else None
    if last is not None and last.kind == "duration" and scene.row:
        return [*claims[:-1], _ended_by(last, scene.row[0])]
    if last is None or last.rank is None or not scene.row:
        return claims
    first, said = scene.row[0], last.span.of(last.block.text).lower().split()
    told = first.kind == "level" and first.candidates and first.quantity is not None and bool(first.quantity.noun)
    if not told or _OF_TRAFFIC.isdisjoint(said) or first.period is None or last.period is None:
        return claims
    window, within = first.period.window, last.period.window
    if window is None or within is None:
        return claims
    if window != within and not (_is_one_of(said, window, within) and is_said_of_it(last)):
        return claims
    if last.candidates:
        same = last.candidates[0].series_id == first.candidates[0].series_id
        return [*claims[:-1], replace(last, period=first.period)] if same and window != within else claims
    reason = f"“{first.span.of(first.block.text)}” is told of it"
    lent = tuple(replace(c, weight=min(c.weight, IMPLIED), reason=reason) for c in first.candidates)
    return [*claims[:-1], replace(last, candidates=lent, period=first.period)]


def _is_one_of(said: Sequence[str], window: Window, within: Window) -> bool:
    """ "The heaviest week of the year. Between Monday and Sunday 2,121 landed": a week of those it is ranked among."""
    unit = "week" if window.days == _WEEK else "day" if window.days == 1 else ""
    return unit in said and window.days < within.days and within.start <= window.end <= within.end


def _ended_by(last: Claim, first: Claim) -> Claim:
    """A number of days without anything, with the day or the week that ended them."""
    ahead = last.block.text[last.sentence.span.start : last.span.start].lower().split()
    before = "first" not in ahead and (ahead[:1] in (["after"], ["following"]) or "had" in ahead)
    if last.period is not None or last.mark is not None or not before or not last.candidates:
        return last
    period, told = first.period, first.kind == "level" and not first.is_base and first.candidates[:1]
    if period is None or period.window is None or period.window.days > _WEEK or not told:
        return last
    same = first.candidates[0].series_id == last.candidates[0].series_id
    return replace(last, period=period) if same else last
