"""Which of two levels of a text is the later one: "it is 7,900. In 2011 it was 12,400", "71% are let; 58% were"."""

from collections.abc import Sequence
from itertools import dropwhile

from service.claims.relate.changes.level_pairs import in_time
from service.claims.relate.meant.compared import is_set_against
from service.extract.changes import change_of
from service.model.claims import Claim
from service.model.periods import Period, PeriodRole

_PRESENT = frozenset(
    "is are has have now today currently 's ’s stands employs counts costs numbers averages average remains".split()
)
_PAST = frozenset("was were had been stood did founded began started opened used".split())
_EARLIER = frozenset("previously earlier once originally first initially formerly then before ago last when".split())
_SAME = frozenset(
    "so which that this is means meaning a an the of by it they has have been gone come in , ; : – — - ( or and share"
    " figure number rate total price count level tally turnout membership now".split()
)
_PERFECT = frozenset(["has", "have"])
_THIS = frozenset(["this", "time"])
_STOPS = frozenset([";", ":", "and", "while", "whereas", "but"])
#: What sets a figure on one side of another, beside the comparatives.
_SIDES = frozenset(["over", "beyond", "past", "short", "shy", "ahead", "behind"])
_PLACES = frozenset(["over", "beyond", "past", "above", "below", "under", "beneath"])
_OWN = frozenset(["the", "a", "its", "their", "that", "this", "'s", "’s"])
_LINKS = frozenset(["of", "than"])
_POINTING = frozenset(["that", "it", "this"])
_ENDS = frozenset([".", ",", ";", "!", "and", "but", ")"])
_UNITS = frozenset(["%", "percentage", "point", "points", "cents"])
_BEING = frozenset(["was", "were", "is", "are"])
_NOUN = 3  # words of "applications below"
_REACH = 12  # words before a figure that tell when it was so
_BEHIND = 2
_LONG = 4  # letters by which a word is known again: "rents", "the rent"


def now_and_then(first: Claim, last: Claim) -> tuple[Claim, Claim] | None:
    """The later and the earlier of two levels; None where the text does not say which is which.

    Args:
        first: a level.
        last: another, behind it.
    """
    dated = next(in_time(first, last), None)
    if dated is not None:
        return dated
    if first.is_base or last.is_base:
        return None
    if _is_then(last) and _is_now(first):
        return first, last
    return (last, first) if _is_then(first) and _is_now(last) else None


def is_told_of_now(change: Claim, parts: Sequence[Claim]) -> bool:
    """Whether a change is said of what has become of a level: "in 2022 it was 55%, so it has risen".

    Args:
        change: the change.
        parts: the two levels that it lies between.
    """
    last = _last_before(change, parts)
    if last is None:
        return False
    words = [word for word in _words_between(last, change) if change_of(word) is None]
    still = not _PRESENT.isdisjoint(words) and "that" not in words and "which" not in words
    behind = change.sentence.behind(change.span.end)[:1]
    compares = change.compares or any(change_of(word, "more") for word in behind)
    if compares and not still and not _is_now(last):
        return False  # "it is £1,022. In 2019 it was £940, so £82 lower"
    if not _speaks_of_same(last):
        return False
    return "had" not in words and _SAME.issuperset(words)


def base_of(change: Claim, parts: Sequence[Claim]) -> Claim | None:
    """ "In 2022 the figure was 55%, so it has risen by nine points": the level of then before what has become of it.

    Args:
        change: the change.
        parts: the two levels that it lies between.
    """
    last = _last_before(change, parts)
    if last is None:
        return None
    between = _words_between(last, change)
    led = "so" in between and not _PERFECT.isdisjoint(between)
    return last if led and _is_then(last) else None


def base_pointed_to(change: Claim, parts: Sequence[Claim]) -> Claim | None:
    """ "It peaked at 264,000, and is 65,000 below that", "9,300 over the 36,816": what the words behind lead to.

    Args:
        change: the change.
        parts: the two levels that it lies between.
    """
    assert change.quantity is not None
    set_against = base_set_against(change, parts)
    if set_against is not None:
        return set_against
    other = _other_than_apposed(change, parts)
    if other is not None:
        return other
    behind = change.sentence.behind(change.quantity.span.end)
    side = next((at for at, word in enumerate(behind[:_NOUN]) if word in _SIDES or change_of(word, "more")), None)
    if side is None:
        return None
    led = [*dropwhile(_LINKS.__contains__, behind[side + 1 :])]
    if led[:1] and led[0] in _POINTING and (not led[1:] or led[1] in _ENDS):
        return _pointed_back(change, parts)
    later = [one for one in parts if one.sentence is change.sentence and one.span.start > change.span.end]
    base = min(later, key=lambda one: one.span.start, default=None)
    if base is None:
        return None
    between = change.sentence.between(change.quantity.span.end, base.span.start)[side + 1 :]
    between = between[len(("per", "match")) :] if between[:1] == ["per"] else between  # "900 fewer per match than the"
    led_to = behind[side] in _PLACES or not _LINKS.isdisjoint(between[:1])
    return base if led_to and (_LINKS | _OWN).issuperset(between) else None


def base_set_against(change: Claim, parts: Sequence[Claim]) -> Claim | None:
    """ "1,200 lower than before the move, at 8,300 compared with 9,500": the last of the two told right behind."""
    now, base = sorted(parts, key=lambda one: one.span.start)[:2]
    return base if is_set_against(change, now, base) else None


def _other_than_apposed(change: Claim, parts: Sequence[Claim]) -> Claim | None:
    """ "Tom's flat cost £310,000. Ann's cost £352,000, £42,000 more": of the level right before it, and of no other."""
    last = _last_before(change, parts)
    if last is None or last.is_base or _is_then(last) or _words_between(last, change) != [","]:
        return None
    assert change.quantity is not None
    words = [*dropwhile(_UNITS.__contains__, change.sentence.behind(change.quantity.span.end))]
    compared = words[:1] != [] and change_of(words[0], "more") is not None and (not words[1:] or words[1] in _ENDS)
    other = next((one for one in parts if one is not last), None)
    return other if compared and other is not None and other.sentence is not change.sentence else None


def _pointed_back(change: Claim, parts: Sequence[Claim]) -> Claim | None:
    """ "It touched 264,000; it is 65,000 below that", "38,150 was 7,150 less than that": what is meant by "that"."""
    last = _last_before(change, parts)
    if last is None:
        return None
    between = _words_between(last, change)
    if ";" in between:
        return last
    is_main = bool(between) and _BEING.issuperset(between)
    return next((one for one in parts if one is not last), None) if is_main else None


def _words_between(level: Claim, change: Claim) -> Sequence[str]:
    return change.sentence.between(level.span.end, change.span.start)


def _speaks_of_same(last: Claim) -> bool:
    """ "In 2022 it was 55%": whether the words before a level name no other thing than the text spoke of."""
    before, _ = _around(last)
    own = "" if last.period is None else last.period.span.of(last.block.text).lower()
    known = last.block.text[: last.sentence.span.start].lower()
    return all(
        word in _SAME | _PAST | _EARLIER | _PRESENT or word in own or (len(word) >= _LONG and word[:_LONG] in known)
        for word in before
    )


def _last_before(change: Claim, parts: Sequence[Claim]) -> Claim | None:
    before = [one for one in parts if one.sentence is change.sentence and one.span.end <= change.span.start]
    return max(before, key=lambda one: one.span.start, default=None)


def _is_now(claim: Claim) -> bool:
    """Whether a level is told as of today: "it is", "it now has", "this time"."""
    if claim.period is not None and _is_past(claim, claim.period):
        return False
    before, behind = _around(claim)
    present = not _PRESENT.isdisjoint(before) or not {"now", "today", "currently"}.isdisjoint(behind)
    this_time = _THIS.issubset(behind) or _THIS.issubset(before)
    return (present and (_PAST | _EARLIER).isdisjoint(before)) or (this_time and "last" not in before)


def _is_then(claim: Claim) -> bool:
    """Whether a level is told as of a time that is over: "in 2011 it was", "last time it was", "once 58% were"."""
    before, behind = _around(claim)
    if not _PRESENT.isdisjoint(before):
        return False
    past = not _PAST.isdisjoint(before) or not {"was", "were"}.isdisjoint(behind)
    dated = claim.period is not None and _is_past(claim, claim.period)
    return dated or (past and not _EARLIER.isdisjoint(before))


def _is_past(claim: Claim, period: Period) -> bool:
    shifted = min(period.shift_months, period.shift_days) < 0 or period.span.of(claim.block.text)[:4].lower() == "last"
    return period.role is PeriodRole.WINDOW and (period.year_written or shifted)


def _around(claim: Claim) -> tuple[Sequence[str], Sequence[str]]:
    """The words of its clause before a figure, and the few behind it."""
    before = claim.sentence.before(claim.span.start)[-_REACH:]
    opens = max((at for at, word in enumerate(before) if word in _STOPS), default=-1) + 1
    figures = max(
        (at for at, word in enumerate(before) if word[:1].isdecimal() and len(word) != len("2011")), default=-1
    )
    behind = claim.sentence.behind(claim.span.end)[:_BEHIND]
    return before[max(opens, figures + 1) :], behind
