"""Which of two levels a change is told of, so that the other is its base: "petrol, at 145p, was 7p cheaper".

"84,000 were lent, against 93,000 a year ago. Loans fell by a tenth", "12,400 in 2022 and 15,500 in 2023. Sales went up
by a quarter": what led in as a base is none that something came to, and what moves does so from the earlier on.
"""

from collections.abc import Sequence
from itertools import dropwhile, pairwise

from service.claims.relate.changes.level_pairs import window
from service.claims.relate.meant.which_was_then import then_of
from service.extract.changes import change_of
from service.judge.article.earlier_or_later import now_and_then
from service.judge.evidence.chance import digits_written
from service.model.claims import Claim, Mood

_UNITS = frozenset(["%", "percentage", "per", "cent", "percent", "point", "points", "cents", "pence", "p"])
_SAID_OF = frozenset(
    ", was is were are had has cost costs in by at or about some just nearly almost much now today - – —".split()
)
#: What leads to a change that is of what was told, and of nobody else: but "so its rivals have gained seven".
_PLAIN = _SAID_OF | frozenset("; : so it that this which the a an of means meaning makes making gives been now".split())
_NARROWING = frozenset("in for among of at on to per".split())
_RELATIVE = frozenset(["which", "that", "who", "when", "where"])
_LIMITING = frozenset("than from on over above below under of".split())
_LED_BY_BASE = frozenset("from than against versus".split())
_SETTING_BELOW = frozenset("against after compared having versus when where while whereas".split())
_ENDS = frozenset([".", ",", ";", "!", "and", "but", ")"])
_MOVING = frozenset(["up", "down"])
_LYING = frozenset(["ahead", "behind", "above", "below", "adrift", "clear"])
_AHEAD = 2  # words before a change in which a comparative leads it in: "cheaper by"
_LED = 3  # words of "from a peak of"
_TWO = len(("now", "base"))


def base_by_words(change: Claim, parts: Sequence[Claim]) -> Claim | None:
    """The one of two levels that a change is from; None where the words leave that open.

    Args:
        change: the change.
        parts: the two levels that it lies between.
    """
    if len(parts) != _TWO or change.quantity is None:
        return None
    if compares(change):
        return base_of_compared(change, parts) or _concluded(change, parts)
    return _concluded(change, parts) or _led_in(change, parts) or _earlier(change, parts)


def is_surely_from(change: Claim, parts: Sequence[Claim]) -> bool:
    """Whether the words leave no doubt of which of two levels a change is from: no other base may be meant.

    Args:
        change: the change.
        parts: the two levels that it lies between.
    """
    if change.quantity is None or base_by_words(change, parts) is None:
        return False
    if _concluded(change, parts) is not None:
        return True
    behind = _behind(change)
    if compares(change):
        return _ends(change) and not _is_one_of_several(parts) and not are_of_two_measures(parts)
    apart = any(one.sentence is not change.sentence for one in parts)
    own = [one.span.end for one in parts if one.sentence is change.sentence and one.span.end <= change.span.start]
    ahead = change.sentence.between(max(own, default=0), change.span.start)
    plain = all(word in _PLAIN or change_of(word) is not None for word in ahead) and _NARROWING.isdisjoint(behind[:1])
    return plain and (digits_written(change.quantity) > 1 or not apart)


def base_of_compared(change: Claim, parts: Sequence[Claim]) -> Claim | None:
    """ "The second, at £27.5m, was £4.5m cheaper", "by the month it comes to $132, or $37 more": of the one told last.

    Args:
        change: the change.
        parts: the two levels that it lies between.
    """
    before = [one for one in parts if one.sentence is change.sentence and one.span.end <= change.span.start]
    last = max(before, key=lambda one: one.span.start, default=None)
    if last is None or not compares(change) or _is_base(last) or _is_set_below(last, parts):
        return None
    own = None if last.period is None else last.period.span
    between = [
        one.lower
        for one in change.sentence.tokens
        if last.span.end <= one.start < change.span.start and not (own and own.start <= one.start < own.end)
    ]
    if not between or not all(word in _SAID_OF or change_of(word, "more") for word in between):
        return None
    return next(one for one in parts if one is not last)


def _is_set_below(last: Claim, parts: Sequence[Claim]) -> bool:
    """ "It kept $1.60, having kept $2.40 before – 80 cents less": whether a level is told beside another only."""
    other = parts[1] if last is parts[0] else parts[0]
    if other.sentence is not last.sentence or other.span.start > last.span.start:
        return False
    between = last.sentence.between(other.span.end, last.span.start)
    led = ("to", "the") in pairwise(between)  # "£31 a foot to the other's £25"
    return led or not _SETTING_BELOW.isdisjoint(between) or then_of((other, last)) is last


def are_of_two_measures(parts: Sequence[Claim]) -> bool:
    """ "U-6 rose to 8.7%. The share in work was 62.5%, a tenth of a point higher": than it was, and not than U-6."""
    read = [{one.series_id for one in part.candidates} for part in parts]
    return all(read) and not frozenset.intersection(*map(frozenset, read))


def compares(change: Claim) -> bool:
    """Whether a comparative stands right behind a change, or leads it in: "£90 cheaper", "cheaper by £90".

    Or what says where one lies of the other: "pay growth in May to July, 8.5%, is 1.8 points ahead".
    """
    ahead, behind = change.sentence.before(change.span.start)[-_AHEAD:], _behind(change)[:1]
    return (ahead[-1:] == ["by"] and _is_more(ahead[0])) or any(map(_is_more, behind)) or not _LYING.isdisjoint(behind)


def _is_one_of_several(parts: Sequence[Claim]) -> bool:
    """ "Petrol was 113.96p, which is 2.89p less, and diesel 116.37p, 2.4p less": each is set against what it was."""
    first, last = sorted(parts, key=lambda one: one.span.start)
    if first.sentence is last.sentence:
        told = last.sentence.between(first.span.end, last.span.start)
    else:
        told = [*first.sentence.behind(first.span.end), *last.sentence.before(last.span.start)]
    return any(change_of(word) is not None for word in told)


def _ends(change: Claim) -> bool:
    """Whether nothing stands behind a change and its word that it might be set against."""
    behind = [*dropwhile(lambda word: change_of(word) is not None, _behind(change))]
    return not behind or behind[0] in _ENDS


def _is_more(word: str) -> bool:
    return change_of(word, "more") is not None and word not in _MOVING


def _behind(change: Claim) -> Sequence[str]:
    """The words behind a change and its unit."""
    assert change.quantity is not None
    return [*dropwhile(_UNITS.__contains__, change.sentence.behind(change.quantity.span.end))]


def _concluded(change: Claim, parts: Sequence[Claim]) -> Claim | None:
    """ "76 per cent, compared with 71 per cent who said so in 2019, so five points up": the base told right before."""
    last = max(parts, key=lambda one: one.span.start)
    if last.sentence is not change.sentence or last.span.end > change.span.start or not _is_base(last):
        return None
    return last if "so" in change.sentence.between(last.span.end, change.span.start) and _ends(change) else None


def _led_in(change: Claim, parts: Sequence[Claim]) -> Claim | None:
    """ "Compared with 1,145 in 2022. The rise of 175": the one that is told as a base, of which no more is said."""
    bases = [one for one in parts if _is_base(one)]
    if len(bases) != 1:
        return None
    if not _LIMITING.isdisjoint(_behind(change)[:1]):
        return None
    base = bases[0]
    if base.sentence is not change.sentence:
        return base
    between = change.sentence.between(base.span.end, change.span.start)
    return base if between != [","] and _RELATIVE.isdisjoint(between) else None


def _earlier(change: Claim, parts: Sequence[Claim]) -> Claim | None:
    """ "12,400 in 2022 and 15,500 in 2023. Sales went up by a quarter": what moves does so from the earlier on."""
    told = all(one.mood is Mood.ASSERTED for one in parts)
    if not told or "had" in change.sentence.before(change.span.start):
        return None
    one, other = (window(part.period) for part in parts)
    if one is None or other is None:
        order = now_and_then(*sorted(parts, key=lambda part: part.span.start))
        return None if order is None else order[1]
    return parts[1] if other.end < one.start else parts[0] if one.end < other.start else None


def _is_base(level: Claim) -> bool:
    """ "From today's £1,971", "against the 93,000 of a year ago", "having been 3,000 in January"; no bound is.

    "It is 52 metres high. They want it no higher than 40, so 12 lower": what is wanted, and not its base.
    """
    hedge = None if level.quantity is None else level.quantity.hedge_span
    lead = level.sentence.before(level.span.start if hedge is None else min(hedge.start, level.span.start))[-_LED:]
    return level.is_base or not _LED_BY_BASE.isdisjoint(lead) or lead[-2:] == ["having", "been"]
