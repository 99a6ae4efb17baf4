"""What is left between a level of the sentence before and one of its own: "costs £8m. It takes £5.4m, a gap of £2.6m".

"It has built 348, leaving 1,102 to go"; "£26m came in. It spent £24.5m, so it ended £1.5m to the good".
"""

from collections.abc import Sequence

from service.claims.relate.cues import GAPS
from service.claims.relate.meant.sight import Meant, Sight, apart, before_of, ends, is_measured_from, of_one_sort
from service.claims.relate.quoted import value_of
from service.claims.scene import APART, NO_COUNTS, agree, unit_of
from service.model.claims import Claim

_LEAVING = frozenset(["leaving", "leaves"])
_OUTCOMES = (
    *(["to", "the", "good"], ["in", "the", "black"], ["in", "the", "red"], ["to", "the", "bad"]),
    *(["in", "surplus"], ["in", "deficit"], ["in", "hand"], ["better", "off"], ["worse", "off"], ["ahead"], ["short"]),
)
_TO_GO = (["to", "go"], ["to", "find"], ["to", "come"], ["still", "to", "go"], ["to", "build"], ["to", "raise"])
_ONCE = frozenset("once after when if before unless excluding without with besides also further".split())
_PLAYED = (["won"], ["lost"], ["drew"])
_WANTING = frozenset(["red", "bad", "deficit", "worse", "short"])
_PHRASE = 3  # words of "in the red"
_SO = frozenset(["so", "therefore"])
_UNLIKE = 5  # times that one is of another from which nothing is told to be left
_NO_THINGS = NO_COUNTS | APART


def left_over(sight: Sight) -> Meant | None:
    """The two levels that it lies between, the larger first."""
    claim, lead, after = sight.claim, sight.lead, sight.after
    if unit_of(claim) in _NO_THINGS or not lead:
        return None
    gap = lead[-1:] == ["of"] and not GAPS.isdisjoint(lead[-2:-1]) and not _LEAVING.isdisjoint(lead)
    to_go = not _LEAVING.isdisjoint(lead[-1:]) and any(after[: len(words)] == words for words in _TO_GO)
    outcome = not _SO.isdisjoint(lead) and any(
        after[: len(words)] == words and ends(after[len(words) :]) for words in _OUTCOMES
    )
    gap, to_go = gap and ends(after), to_go and ends(after[2 + (after[:1] == ["still"]) :])
    if not (gap or to_go or outcome) or not _ONCE.isdisjoint((*after, *lead)):
        return None  # "leaving £1.7m to find once grants are in", "so after rent it ended £3m in deficit"
    here = [one for one in sight.ahead(loosely=True) if unit_of(one) not in NO_COUNTS and agree(one, claim)]
    other = _told_last(sight, here[0]) if len(here) == 1 else None
    if other is None or not value_of(here[0]) < value_of(other) * _UNLIKE:
        return None
    dated = here[0].period is not None or before_of(here[0])[-1:] in _PLAYED
    if dated or (outcome and _is_the_other_way(here[0], other, after)):
        return None  # "it built 348 last year, leaving 800 to go"
    smaller = value_of(here[0]) < value_of(other) if to_go or gap else value_of(other) < value_of(here[0]) * _UNLIKE
    return apart((here[0], other)) if smaller else None


def _is_the_other_way(here: Claim, other: Claim, after: Sequence[str]) -> bool:
    """Whether what was spent is less than there was, and something is said to be wanting all the same."""
    return value_of(here) < value_of(other) and not _WANTING.isdisjoint(after[:_PHRASE])


def _told_last(sight: Sight, here: Claim) -> Claim | None:
    """The one level of the sentence before; of several that which they come to: "… an income of £26m"."""
    told = [one for one in sight.last(loosely=True) if of_one_sort(one, here) and agree(one, sight.claim)]
    told = [one for one in told if not one.is_base and not is_measured_from(sight, one)]
    if len(told) == 1:
        return told[0]
    total = [one for one in told if value_of(one) == sum(value_of(other) for other in told if other is not one)]
    return total[0] if len(total) == 1 else None
