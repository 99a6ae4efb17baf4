"""Whether a change may go on from the later of two levels: "83 rooms in 2015 and 96 in 2019, 13 fewer now".

What is set beside two levels ("946 in 2023 and 705 in 2024, a decline of 241") or concluded from them is of these two.
What has a clause of its own is of now; where the later level was then, or the way from one to the other has been told
("visits fell from 832 to 640 but climbed by 192 when the borders opened"), it may be of what came after.
"""

from collections.abc import Sequence
from itertools import takewhile

from service.claims.relate.changes.level_pairs import in_time
from service.extract.changes import change_of
from service.judge.article.subject_told import APPOSED, PRESENT_VERBS, then_told, times_of, unperioded
from service.judge.article.word_of_way import Way
from service.model.claims import Claim

_CONCLUDING = frozenset("so that this which thus therefore hence means makes meaning making i.e. or ( –".split())
_NOW = frozenset(["now", "today", "currently"])
_TO_COME = frozenset(["due", "expected", "forecast", "planned", "next"])
_BESIDE = APPOSED | {"in", "on", "at", "of", "better", "more", "less", "than"}
_LATEST = frozenset(["last", "latest", "final"])
_PREVIOUS = frozenset(["before", "previous"])
_LEAD, _BEHIND = 7, 2  # words


def may_go_on(change: Claim, way: Way, pair: Sequence[Claim]) -> bool:
    """Whether a change may be from the later of two levels on.

    Args:
        change: the change.
        way: the word that says which way it goes.
        pair: the two levels, in the order of the text.
    """
    then = _earlier(pair)
    if then is None or any(word in _TO_COME for word in takewhile(str.isalpha, way.behind)):
        return then is not None
    now = pair[0] if then is pair[1] else pair[1]
    behind = way.behind[:_BEHIND]
    if behind[:1] == ["since"] and not behind[-1].isalnum():
        return True
    over = _is_over(now, then)
    if over and not _NOW.isdisjoint(behind[:1]):
        return True
    return not _is_of_both(change, way, pair[1]) and (over or _is_told_so(change, pair))


def _earlier(pair: Sequence[Claim]) -> Claim | None:
    """Which of two levels was before the other, by their days, the words beside them, or as the base of a move."""
    bases = [one for one in pair if one.is_base]
    dated = next((earlier for _, earlier in in_time(pair[0], pair[1])), None) or then_told(pair)
    return bases[0] if dated is None and len(bases) == 1 else dated


def _is_over(now: Claim, then: Claim) -> bool:
    """Whether the later of two levels is none of now, as its own days and the words beside it say."""
    _, present = times_of(now, then)
    if present or not PRESENT_VERBS.isdisjoint(now.sentence.before(now.span.start)[-_LEAD:]):
        return False
    own = None if now.period is None else now.period.span
    here = own is not None and now.sentence.span.start <= own.start < now.sentence.span.end
    return here and own is not None and "this" not in own.of(now.block.text).lower().split()


def _is_of_both(change: Claim, way: Way, last: Claim) -> bool:
    """Whether a change is set beside the last of two levels, or concluded from them."""
    if change.span.start < last.span.start:
        return True
    if change.sentence is not last.sentence:
        return not _CONCLUDING.isdisjoint(way.ahead) or _names_both(way)
    gap = unperioded(last, change, way)
    mark = max((at for at, word in enumerate(gap) if word in (",", ")", ";")), default=-1)
    return _BESIDE.issuperset(gap[mark + 1 :]) or not _CONCLUDING.isdisjoint(gap)


def _names_both(way: Way) -> bool:
    """ "The last year brought 30% more openings than the one before"."""
    names_last = way.ahead[:1] == ["the"] and {*way.ahead[1:2]} <= _LATEST
    return names_last and "than" in way.behind and not _PREVIOUS.isdisjoint(way.behind)


def _is_told_so(change: Claim, pair: Sequence[Claim]) -> bool:
    """Whether which way the one of two levels went to the other has been told before the change."""
    first, last = pair
    if first.sentence is not last.sentence:
        return False
    start = first.sentence.before(first.span.start)[-_LEAD:]
    words = [*start, *first.sentence.between(first.span.end, last.span.start)]
    return change.span.start > last.span.end and any(change_of(word, "verb") is not None for word in words)
