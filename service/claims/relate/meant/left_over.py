"""What is left between a level of the sentence before and one of its own: "costs £8m. It takes £5.4m, a gap of £2.6m".

"It has built 348, leaving 1,102 to go"; "£26m came in. It spent £24.5m, so it ended £1.5m to the good"; "she took
£412,500. She has repaid £99,000, and £313,500 is still owing".
"""

from collections.abc import Sequence

from service.claims.relate.cues import GAPS
from service.claims.relate.meant.sight import (
    Meant,
    Sight,
    apart,
    before_of,
    ends,
    is_measured_from,
    of_one_sort,
    only_one_before,
)
from service.claims.relate.quoted import value_of
from service.claims.scene import APART, NO_COUNTS, agree, unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES

_BEING = frozenset("is are was were remains remain".split())
_STILL = frozenset(["still", "yet", "now"])
_OWED = frozenset("owing owed outstanding missing unpaid unrepaid unaccounted".split())
_BACK = frozenset("repaid returned recovered back refunded paid handed got".split())
_BESIDES = frozenset("interest fees costs year month week more another further loan separate".split())
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
_LEAVES = frozenset("leaves leaving left puts putting".split())
_THEM = frozenset("it them him her us".split())
_LIGHT = frozenset([",", ")", "–", "—", "which", "that", "and", "this"])
_NEEDED = frozenset("needs need needed wants target goal required sought".split())
_SHORT = frozenset("short behind adrift".split())


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


def leaves_short(sight: Sight) -> Meant | None:
    """ "Took 52,318 of the 98,704 votes. His rival got 44,417 (45%), which leaves him 7,901 short": of the one told."""
    claim, lead, after = sight.claim, sight.lead, sight.after
    led = not _LEAVES.isdisjoint(lead[-2:-1]) and not _THEM.isdisjoint(lead[-1:]) and _is_light(lead[:-2])
    if unit_of(claim) in _NO_THINGS or not led or _SHORT.isdisjoint(after[:1]) or not ends(after[1:]):
        return None
    here = [one for one in sight.ahead(loosely=True) if unit_of(one) not in NO_COUNTS and agree(one, claim)]
    last = [one for one in sight.last() if agree(one, claim) and unit_of(one) not in _NO_THINGS and not one.is_base]
    told = [one for one in last if not _is_whole(one, last)]
    if len(here) == len(("part", "need")) and _is_whole(here[1], here) and _is_needed(here[1]):
        here, told = here[:1], here[1:]  # "at £64,500 of the £90,000 it needs, which leaves it £25,500 short"
    if len(here) != 1 or len(told) != 1 or here[0].period is not None or not of_one_sort(here[0], told[0]):
        return None
    low, high = value_of(here[0]), value_of(told[0])
    return apart((here[0], told[0])) if low < high < low * _UNLIKE else None


def still_owed(sight: Sight) -> Meant | None:
    """What was taken, in the nearest sentence that tells an amount, and what its own says was paid back."""
    claim = sight.claim
    after = [word for word in sight.after if word not in _STILL]
    told = after[:1] != [] and after[0] in _BEING and after[1:2] != [] and after[1] in _OWED and ends(after[2:])
    if not told or unit_of(claim) not in CURRENCIES or _BACK.isdisjoint(claim.sentence.words):
        return None
    here = [one for one in sight.ahead() if agree(one, claim)]
    whole = only_one_before(sight)
    if len(here) != 1 or whole is None or value_of(whole) <= value_of(here[0]):
        return None
    if here[0].period is not None or not _BESIDES.isdisjoint(claim.sentence.words):
        return None  # "paid back £99,000 this year, and £250,000 is still owed": the rest was paid before
    return apart((here[0], whole))


def _is_light(words: Sequence[str]) -> bool:
    """Whether nothing but what is needed stands before "which leaves it", nothing that came on top."""
    return _LIGHT.issuperset(word for word in words if word not in _NEEDED | {"it", "he", "she", "they"})


def _is_needed(one: Claim) -> bool:
    return not _NEEDED.isdisjoint([*before_of(one)[-2:], *one.sentence.behind(one.span.end)[:2]])


def _is_whole(one: Claim, row: Sequence[Claim]) -> bool:
    """ "52,318 of the 98,704 votes": of which the figure right before it is a part."""
    ahead = [other for other in row if other.span.end <= one.span.start]
    between = one.sentence.between(ahead[-1].span.end, one.span.start) if ahead else []
    return between[:1] == ["of"] and len(between) <= len(("of", "the"))


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
