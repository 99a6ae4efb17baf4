"""Totals set out by day behind a colon: "1,094 came over two days: 549 on Sunday and 545 on Monday".

That those are all is said by their being as many as the days. Of places, some may be left out.
"""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.relate.meant.sight import Meant, Sight, before_of, is_plain
from service.claims.relate.meant.sums import sum_of
from service.claims.scene import APART, NO_COUNTS, noun_of, unit_of
from service.model.claims import Claim
from service.model.windows import Grain

_COLON = ":"
_LISTING = frozenset([",", ";", "and"])
_NOT_ALL = frozenset(
    "including includes among mostly notably which whom whose them these those than compared against from up down also"
    " alone more fewer less average averaging each".split()
)
_DAYS = {("two", "days"): 2, ("three", "days"): 3, ("two", "nights"): 2, ("three", "nights"): 3, ("four", "days"): 4}
_TAIL = 4  # words behind the last part


def set_out(sight: Sight) -> Meant | None:
    """The parts of a total that stand behind a colon, each on a day of its own.

    Args:
        sight: the total, and what stands around it.
    """
    claim, words = sight.claim, sight.claim.sentence.behind(sight.claim.span.end)
    if _COLON not in words or unit_of(claim) in NO_COUNTS | APART or claim.direction is not None:
        return None
    own = [one for one in sight.behind if one.sentence is claim.sentence]
    told = [one for one in own if _COLON in claim.sentence.between(claim.span.end, one.span.start)]
    if any(one not in told and unit_of(one) not in APART and noun_of(one) == "" for one in own):
        return None  # "630 in 2023 against 590: 250 at", of whichever
    parts = [one for one in told if not _carried(one)]
    if not all(is_plain(one) and noun_of(one) == "" for one in parts) or not _joined(parts):
        return None
    days = next((number for pair, number in _DAYS.items() if pair in pairwise(words[: words.index(_COLON)])), 0)
    return sum_of(sight, parts) if days == len(parts) and _on_days(parts) else None


def _carried(one: Claim) -> bool:
    """ "549 on Sunday, in 10 boats, and 545 on Monday, in 11": by what a part came."""
    return before_of(one)[-2:] == [",", "in"]


def _joined(parts: Sequence[Claim]) -> bool:
    gaps = [one.sentence.between(one.span.end, other.span.start) for one, other in pairwise(parts)]
    if not gaps or "and" not in gaps[-1] or any("and" in gap for gap in gaps[:-1]):
        return False
    tail = parts[-1].sentence.behind(parts[-1].span.end)
    whole = [*gaps, tail[:_TAIL]]
    return all(not _LISTING.isdisjoint(gap) for gap in gaps) and all(_NOT_ALL.isdisjoint(gap) for gap in whole)


def _on_days(parts: Sequence[Claim]) -> bool:
    """Whether each part has a day of its own right behind it."""
    days = [one.period for one in parts if one.period is not None and one.period.grain is Grain.DAY]
    own = len({day.window for day in days}) == len(parts) > 1
    return own and all(day.span.start >= one.span.end for one, day in zip(parts, days, strict=False))
