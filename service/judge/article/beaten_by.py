"""Of which of two levels a change is by its verb alone: of what is beaten, what is missed, what was before a loss.

"That beats the spring's 5,446 by 28%" is no share of what is now, nor is "41% has gone" one of what is left; and "nine
short of the 29" is taken from the 29, whatever else is nine from 18.
"""

from collections.abc import Sequence

from service.claims.relate.quoted import value_of
from service.model.claims import Claim

_BEATING = frozenset(
    "beat beats beating bettered betters bettering topped tops topping surpassed surpasses surpassing eclipsed eclipses"
    " eclipsing outstripped outstrips outstripping outdid outdoes outdoing exceeded exceeds exceeding outpaced outpaces"
    " trailed trails trailing lagged lags lagging undershot undershoots".split()
)
_HEDGES = frozenset("about around some nearly almost just over under more than roughly a an".split())
_HELPING = frozenset(["has", "have", "had", "been", "is", "was", "since", "already", "now"])
_GONE = frozenset("gone come came lost lopped shaved knocked wiped sliced chopped slashed vanished disappeared".split())
_OFF = (["off", "."], ["off", ","], ["off", ";"], ["off"])
_SHORT = frozenset(["short", "shy"])
_OF_IT = frozenset("seats votes points jobs people homes or so".split())
_REACH = 8  # words from the verb to what is beaten


def is_of_beaten(claim: Claim, parts: Sequence[Claim]) -> bool:
    """Whether the first of two levels is what the words call beaten by the figure, which so is no share of the other.

    Args:
        claim: a change in per cent.
        parts: the two, the one that it led to first.
    """
    now, words = parts[0], claim.sentence.words
    if now.sentence is not claim.sentence or now.span.end > claim.span.start or _BEATING.isdisjoint(words):
        return False
    led = claim.sentence.between(now.span.end, claim.span.start)
    if "by" not in led or not _HEDGES.issuperset(led[led.index("by") + 1 :]) or not all(map(str.isalpha, led)):
        return False
    return not _BEATING.isdisjoint(claim.sentence.before(now.span.start)[-_REACH:])


def is_of_what_is_left(claim: Claim, parts: Sequence[Claim]) -> bool:
    """Whether a figure that words call lost would be one of the lesser of two levels.

    Args:
        claim: a change in per cent.
        parts: the two, the one that it led to first.
    """
    now, base = parts
    if value_of(now) <= value_of(base):
        return False
    behind = claim.sentence.behind(claim.span.end)[:_REACH]
    verb = next((word for word in behind if word not in _HELPING), "")
    return behind[:2] in _OFF or (verb in _GONE and behind[:1] != [verb])


def is_of_none_missed(claim: Claim, parts: Sequence[Claim]) -> bool:
    """ "Labour falls nine short of the 29 it needed": whether neither of two levels is what the words say is missed.

    Args:
        claim: a difference.
        parts: the two.
    """
    behind = [word for word in claim.sentence.behind(claim.span.end)[:_REACH] if word not in _OF_IT]
    if behind[:1] == [] or behind[0] not in _SHORT or behind[1:3] != ["of", "the"] or not behind[3:4]:
        return False
    aim = behind[3]
    return aim[:1].isdecimal() and not any(_is_right_behind(one, claim) for one in parts)


def _is_right_behind(level: Claim, claim: Claim) -> bool:
    """Whether a level is the next figure behind another, with but "short of the" between."""
    if level.sentence is not claim.sentence or level.span.start < claim.span.end:
        return False
    between = claim.sentence.between(claim.span.end, level.span.start)
    return between[-2:] == ["of", "the"] and all(map(str.isalpha, between))
