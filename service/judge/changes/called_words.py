"""What a figure is called beside what was told before: "September's 3.8% was higher", "it had been lower, at 4.2%"."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import dropwhile
from operator import attrgetter

from service.extract.changes import change_of
from service.judge.changes.comparison_words import other_way, plain_end, words_ahead
from service.judge.changes.worth_words import GOOD, WORTH
from service.model.claims import Claim
from service.model.quantities import Direction

_REACH = 5  # words between a word of change and the figure that it leads to
_BEING = frozenset(["is", "are", "was", "were", "been", "stood", "stands", "ran"])
_CALLED = frozenset("higher lower larger smaller bigger greater fewer faster slower cheaper dearer".split())
_UNIT_OR_OF = frozenset(["%", "percent", "per", "cent", "of", "in", "for"])
_CLOSING = frozenset([".", ",", ";", ":", "!", "and", "but", ""])
_start = attrgetter("start")


def called(claim: Claim, better: Direction | None = None) -> Direction | None:
    """On which side of what was told before a figure is said to lie: "September's 3.8% was higher", "lower, at 4.2%".

    Args:
        claim: the figure.
        better: which way a figure of the series goes that gets better, None where that is not known.
    """
    assert claim.quantity is not None
    own = None if claim.period is None else claim.period.span
    told = claim.sentence.tokens[bisect_left(claim.sentence.tokens, claim.quantity.span.end, key=_start) :]
    behind = [one.lower for one in told if own is None or not own.start <= one.start < own.end][:_REACH]
    behind = [*dropwhile(_UNIT_OR_OF.__contains__, behind)]
    ahead = words_ahead(claim)
    led = ahead[:-1] if ahead[-1:] == ["at"] else ahead
    if led[-1:] == [","]:
        return _call(led[:-1], better)
    apposed = behind[1:] if behind[:1] == [","] else []  # "a month before it was 3.9%, a little lower"
    at = next((n for n, word in enumerate(apposed) if word in _CLOSING), 0)
    if at and not plain_end(apposed[: at - 1]):
        return _call(["was", apposed[at - 1]], better)
    at = next((n for n, word in enumerate(behind) if word in _CLOSING), len(behind))
    return _call(behind[:at], better) if at > 1 and behind[0] in _BEING else None


def _call(words: Sequence[str], better: Direction | None) -> Direction | None:
    """What a verb of being and a comparative at the end of words say: "it had been a little lower"."""
    if not words or _BEING.isdisjoint(words[plain_end(words[:-1]) - 1 : -1]):
        return None
    if words[-1] in WORTH:
        good = words[-1] in GOOD
        return None if better is None else better if good else other_way(better)
    change = change_of(words[-1], "more") if words[-1] in _CALLED else None
    return None if change is None else change.direction
