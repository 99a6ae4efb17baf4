"""What is said of a move beside which way it went: by how much, how long after the last, what had been thought of it.

"Fell by more than expected in August", "rose for the first time in five months in March", "came down by 0.25% today".
"""

from collections.abc import Sequence
from itertools import dropwhile

from service.extract.areas.areas import find_areas
from service.model.claims import Claim
from service.model.tokens import Token

_TIMES = frozenset("year years month months quarter quarters week weeks decade".split())
_DEGREES = frozenset("more less further faster slower quicker sooner worse better higher lower".split())
#: Verbs of those who had thought otherwise.
_THOUGHTS = frozenset(
    "expected forecast feared predicted thought anticipated foreseen hoped expectations forecasts pencilled reckoned"
    " assumed projected estimated".split()
)
_REACH = 5  # words of "in the rate of UK inflation from"
_AGO = 6  # words of "in more than five months"
_THOUGHT = 8  # words of "less than City economists had forecast"
_MARKS = frozenset(", ; : ( ) – —".split())
_AMOUNT = frozenset(
    "a an another further about just only some around % percent per cent percentage point points basis quarter half of"
    " one two three four five six seven eight nine ten tenth tenths full - whole".split()
)


def without_surprise(tokens: Sequence[Token]) -> list[Token]:
    """The words without what was thought of a move before, and how long ago the last was.

    "Fell by more than expected in August", "less than feared", "rose for the first time in five months in March".

    Args:
        tokens: of a sentence, or the first of them.
    """
    found = _without_times(tokens)
    at = next((n for n in range(1, len(found)) if found[n].lower == "than" and found[n - 1].lower in _DEGREES), 0)
    end = next((n for n in range(at + 1, min(len(found), at + _THOUGHT)) if found[n].lower in _THOUGHTS), 0)
    if not at or not end or any(one.lower[:1].isdecimal() or one.lower in _MARKS for one in found[at:end]):
        return found
    begins = at - 1 - (at > 1 and found[at - 2].lower == "by")
    return found[:begins] + found[end + 1 :]


def _without_times(tokens: Sequence[Token]) -> list[Token]:
    """The words without "for the first time in five months", "for the second time this year"."""
    words = [one.lower for one in tokens]
    at = next((n for n in range(len(words)) if words[n] == "time" and words[n - 3 : n - 1] == ["for", "the"]), 0)
    if not at:
        return [*tokens]
    end = at + 1
    if words[end : end + 1] and words[end] in ("in", "this"):
        last = next((n for n in range(end, min(len(words), end + _AGO)) if words[n] in _TIMES), end - 1)
        end = last + 1
    return [*tokens[: at - 3], *tokens[end:]]


def without_amount(words: Sequence[str]) -> Sequence[str]:
    """The words but for by how much: "came down by 0.25% today, to 4.5%".

    Args:
        words: of a clause, or some of them.
    """
    if "by" not in words:
        return words
    at = words.index("by")
    rest = [*dropwhile(lambda word: word in _AMOUNT or word[:1].isdecimal(), words[at + 1 :])]
    return [*words[:at], *rest] if len(words) - len(rest) > at + 1 else words


def without_measure(words: Sequence[str], claim: Claim) -> Sequence[str]:
    """The words but for what it is that moved: "2.8% marks an increase in UK inflation from".

    Args:
        words: ahead of what it moved from.
        claim: that.
    """
    if "from" not in words[-_REACH:]:
        return words
    at = max(n for n, word in enumerate(words) if word == "from")
    begins = next((n for n in range(at - 1, max(-1, at - 1 - _REACH), -1) if words[n] == "in"), at)
    moved = words[begins + 1 : at]
    if not moved:
        return words
    named = claim.candidates[0].words.split() if claim.candidates else []
    spans = [area.span for area in find_areas(claim.sentence)]
    areas = {word for span in spans for word in claim.sentence.between(span.start, span.end)}
    known = areas | {*named, "the", "rate", "price"}
    return [*words[:begins], *words[at:]] if known.issuperset(moved) else words
