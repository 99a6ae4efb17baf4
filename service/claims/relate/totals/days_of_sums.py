"""Days of what sums up figures of several days, and of what that came in: "258 on Friday, 423 today, 681 in nine"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.claims.relate.quoted import quotes, value_of
from service.claims.scene import APART, Scene, agree, unit_of
from service.model.claims import Claim
from service.model.periods import Period, PeriodRole
from service.model.windows import DAY, Grain, Window
from service.records import replace

_ABOARD = frozenset(["in", "aboard", "from", "on"])
_SUMMED = frozenset(["in", "all", "altogether", "total", ",", "people", "together"])
_OVER_THE = (["in", "the"], ["over", "the"], ["during", "the"], ["across", "the"], ["for", "the"])
_FEWEST = 2


def of_summed_days(scene: Scene) -> Iterator[Claim]:
    """The totals of figures of several days, and what they came in, with all of those days.

    Where the days do not follow on each other, nothing is held against what they came in.
    """
    for at, claim in enumerate(scene.row):
        if claim.kind != "total" or len(claim.inputs) < _FEWEST:
            continue
        parts = [one for one in scene.row if any(quotes(one, figure) for figure in claim.inputs)]
        days = sorted({one.period.window for one in parts if one.period is not None and one.period.window is not None})
        if len(days) < _FEWEST or claim.period not in {one.period for one in parts}:
            continue
        period = _all_of(days, parts) if len(days) == len(parts) else None
        if period is not None:
            yield replace(claim, period=period)
        if is_carried(scene, at + 1) and not any(item.period is not None for item in scene.gaps[at + 2][:2]):
            carried = scene.row[at + 1]
            yield replace(carried, period=period, candidates=carried.candidates if period else ())


def is_of_other_days(scene: Scene, at: int, parts: Sequence[Claim]) -> bool:
    """ "Altogether 1,191 came in the four days", behind two counts of the last: of more days, or of days that overlap.

    Or what it is compared with is of more days: "in November 2,338 and in December 2,180. In all 41,472, up from 36,816
    in 2024".

    Args:
        scene: the sentence.
        at: the sum.
        parts: what was told before it.
    """
    timed = at + 1 < len(scene.row) and unit_of(scene.row[at + 1]) in APART and scene.words(at + 1)[-2:] in _OVER_THE
    if (timed and value_of(scene.row[at + 1]) > len(parts)) or overlap(parts):
        return True
    days = [one.period.window.days for one in parts if one.period is not None and one.period.window is not None]
    bases = [one.period.window for one in scene.row[at + 1 :] if one.is_base and one.period is not None]
    return bool(days) and any(base is not None and base.days > max(days) * len(parts) for base in bases)


def follow_on(parts: Sequence[Claim]) -> bool:
    """Whether three or more figures are of days that follow on each other, as those of "April, … May and … June"."""
    days = [None if one.period is None else one.period.window for one in parts]
    told = [one for one in days if one is not None]
    if len(told) != len(parts) or len(told) <= _FEWEST:
        return False
    return all(one.meets(other) for one, other in pairwise(told))


def overlap(parts: Sequence[Claim]) -> bool:
    """ "81,000 since April 2022, and 49,000 since October": whether the days of one part are among another's."""
    periods = [one.period for one in parts if one.period is not None]
    if len({one.span for one in periods if one.preposition == "since"}) > 1:
        return True  # whenever that is
    days = sorted({(one.window.start, one.window.end) for one in periods if one.window is not None})
    return any(then[0] <= now[1] for now, then in pairwise(days))


def is_carried(scene: Scene, at: int) -> bool:
    """Whether figure ``at`` counts what the one before it came in: "681 in nine boats", "911 in all, in ten"."""
    if not 0 < at < len(scene.row) or not scene.is_level(at):
        return False
    words, unit = scene.words(at), unit_of(scene.row[at])
    apart = unit not in APART and (not unit or not agree(scene.row[at - 1], scene.row[at]) or unit != "people")
    return words[-1:] != [] and words[-1] in _ABOARD and apart and _SUMMED.issuperset(words[:-1])


def _all_of(days: Sequence[Window], parts: Sequence[Claim]) -> Period | None:
    if any(later.start - earlier.end != DAY for earlier, later in pairwise(days)):
        return None
    period = parts[-1].period
    assert period is not None
    return Period(period.span, PeriodRole.WINDOW, Grain.SPAN, "days-summed", Window(days[0].start, days[-1].end))
