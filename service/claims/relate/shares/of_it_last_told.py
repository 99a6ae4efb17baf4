"""Fractions of one of two levels that a word points to: "is down to 3.0% from 9.1%, about a third of that".

Of two levels of one unit it can only be the smaller that is a part of the larger; so it is where the sentence before
tells the one and "that is 78% below the peak of 944,000, and less than a quarter of it" the other.
"""

from collections.abc import Sequence

from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import Scene, agree, unit_of
from service.model.claims import Claim, Figure, Mood
from service.model.quantities import PERCENT, Form

_POINTING = frozenset(["it", "that", "this"])
_LEVELS = frozenset(["level", "figure", "number", "total", "peak", "rate", "price", "sum", "record", "high"])
_CLOSING = frozenset([".", ";", ")", "–", "—", ":"])
_LINKING = frozenset(
    ", and or : – — is was are were still now just only barely hardly some about around at even but being so thus i.e"
    " little merely well exactly roughly less more than close to".split()
)
_OPENS = frozenset([",", ":", "–", "—", "and", "or"])
_BACK = (["that", "is"], ["that", "was"], ["it", "is"], ["it", "was"], ["this", "is"], ["this", "was"], ["that", "'s"])
_THOSE = frozenset(["they", "that", "this", "these", "those", "it"])
_MAKING = frozenset("made make makes up accounted accounts account for represented represent formed equals".split())
_TOTALS = frozenset(
    "total totals arrivals figure number tally count crossings intake sum claims applications peak record high".split()
)
_PUT = frozenset(["put", "revised", "estimated", "reckoned", "reckons", "set"])
_PARTED = frozenset([",", ";", ":", "and", "but", "(", "while"])
_CLOSED = frozenset([".", ",", ";", "and"])
_REACH = 9  # words of "of all those who had come in the whole of"
_WORDED = frozenset([Form.FRACTION, Form.WORDS])


def fraction_of_it(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The smaller and the larger of the two levels told.

    Args:
        scene: the sentence.
        at: the share.
        before: the sentence before.
    """
    if not (_is_fraction(scene.row[at]) and _is_of_it(scene.words(at + 1))) or not _is_said_of_level(scene.words(at)):
        return None
    levels = _levels(scene, at)
    if len(levels) == 1 and scene.words(0)[:2] in _BACK:
        levels = [*_levels(before, len(before.row)), *levels]
    if len(levels) != len(("part", "whole")) or not _are_alike(*levels):
        return None
    part, whole = sorted(levels, key=value_of)
    return (figure_of(part), figure_of(whole)) if value_of(part) < value_of(whole) else None


def fraction_of_named(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "They made up almost a third of May's arrivals of 3,738", "…, almost a third of all who came in May (3,738)".

    Args:
        scene: the sentence.
        at: the share.
        before: the sentence before.
    """
    if not _is_fraction(scene.row[at]) or not scene.is_count(at + 1):
        return None
    whole, words = scene.row[at + 1], scene.words(at + 1)
    those = not at and _is_of_those(scene.words(0))
    if not _leads_to_whole(words, scene.words(at + 2)) and not (those and words == ["of", "the"]):
        return None
    if those:
        parts = [one for one in _levels(before, len(before.row)) if agree(one, whole)]
        parts = parts if all(unit_of(one) != unit_of(parts[0]) for one in parts[1:]) else []
    else:
        apposed = at > 0 and words[1:2] == ["all"] and not scene.is_base(at - 1) and _is_said_of_level(scene.words(at))
        parts = _levels(scene, at)[-1:] if apposed else []
    if not parts or not agree(parts[0], whole) or value_of(parts[0]) >= value_of(whole):
        return None
    return figure_of(parts[0]), figure_of(whole)


def _is_fraction(claim: Claim) -> bool:
    """ "A third", in words, and no change by one."""
    quantity = claim.quantity
    worded = quantity is not None and quantity.unit == PERCENT and quantity.form in _WORDED
    return worded and claim.direction is None


def _leads_to_whole(words: Sequence[str], behind: Sequence[str]) -> bool:
    """ "Of May's arrivals of 3,738", "of May's total, 3,738", "of all who came in May (3,738)"."""
    if words[-2:-1] != [] and words[-2] in _PUT and words[-1] in ("at", "to") and "," in words:
        words = words[: words.index(",") + 1]  # "of the peak, now put at 944,000"
        behind = [","]
    if words[:1] != ["of"] or len(words) > _REACH or not _PARTED.isdisjoint(words[:-1]):
        return False
    if words[-1] == "(":
        return words[1:2] == ["all"] and behind[:1] == [")"]  # not "a third of them came on the Sunday alone (549)"
    named = not _TOTALS.isdisjoint(words[1:])
    closed = words[-1] == "," and behind[:1] != [] and behind[0] in _CLOSED
    return named and (closed or words[-1] in ("of", "at"))


def _is_of_those(lead: Sequence[str]) -> bool:
    """ "They made up", "that was", "those accounted for"."""
    rest = [word for word in lead[1:] if word not in _LINKING]
    return lead[:1] != [] and lead[0] in _THOSE and _MAKING.issuperset(rest)


def _is_of_it(behind: Sequence[str]) -> bool:
    """ "Of that.", "of that level;", with nothing behind that would be a part of it."""
    if behind[:1] != ["of"] or behind[1:2] == [] or behind[1] not in _POINTING:
        return False
    rest = behind[2 + (behind[2:3] != [] and behind[2] in _LEVELS) :]
    return not rest or rest[0] in _CLOSING


def _is_said_of_level(lead: Sequence[str]) -> bool:
    """Whether nothing but what hedges it stands between the share and where its clause opens."""
    opens = max((n for n, word in enumerate(lead) if word in _OPENS), default=-1)
    return opens >= 0 and _LINKING.issuperset(lead[opens:])


def _levels(scene: Scene, end: int) -> list[Claim]:
    """The levels of a sentence up to a figure, those that something is compared with among them."""
    row = scene.row[:end]
    told = [one for one in row if one.kind == "level" and one.mood is Mood.ASSERTED and one.quantity is not None]
    return [one for one in told if one.quantity is not None and one.quantity.form not in _WORDED]


def _are_alike(one: Claim, other: Claim) -> bool:
    return unit_of(one) == unit_of(other) or agree(one, other)
