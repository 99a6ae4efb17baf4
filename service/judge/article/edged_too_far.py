"""Levels that are said to have edged to many times what they were: "edged up to £4.12bn from £411m".

Nothing edges or inches to ten times what it was: the point, or a word of the scale, is in the wrong place in the one of
the two that no series bears out.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.claims.relate.quoted import value_of
from service.claims.scene import NO_COUNTS, unit_of
from service.judge.changes.two_right import TOLD, accused
from service.judge.evidence.by_sentence import rows_of
from service.judge.verdicts import Verdict
from service.model.report import Label

EDGING = frozenset(
    "edge edges edged edging inch inches inched inching nudge nudges nudged nudging tick ticks ticked ticking creep"
    " creeps crept creeping slightly marginally fractionally".split()
)
_LEVELS = frozenset(["level", "average"])
_JUDGED_FREELY = frozenset([Label.SUPPORTED, Label.UNVERIFIABLE, Label.AMBIGUOUS])
_TIMES, _LEAST = 5, 100  # below which "from 1 to 5" may be all of the move
_LEAD = 5  # words of "edged up a little further to"
_BETWEEN = 7  # words of "in the year to October from"
_LINKS = {"to": "from", "from": "to"}


def held_to_edging(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts, with levels accused that cannot have edged from the one beside them.

    Args:
        verdicts: of all claims, in the order of the text.
    """
    wrong: dict[int, Verdict] = {}
    for row in rows_of(verdicts):
        if not EDGING.isdisjoint(row[0].grounded.claim.sentence.words):
            wrong |= {id(one): told for one, told in _too_far(row)}
    return tuple(wrong.get(id(one), one) for one in verdicts)


def _too_far(row: Sequence[Verdict]) -> Iterator[tuple[Verdict, Verdict]]:
    told = [one for one in row if one.grounded.claim.quantity is not None and one.grounded.claim.kind in _LEVELS]
    for first, last in pairwise(told):
        led = _led_by(first, last)
        if led is None or not all(one.label in _JUDGED_FREELY for one in (first, last)):
            continue
        now, base = (first, last) if led == "to" else (last, first)
        if first.trial is not None and last.trial is not None:
            continue
        yield accused(base if now.trial is not None else now, now, base)


def _led_by(first: Verdict, last: Verdict) -> str | None:
    """ "To" or "from", which leads to the first of two ends of a small move that lie many times apart."""
    one, other = first.grounded.claim, last.grounded.claim
    units = unit_of(one), unit_of(other)
    if units[0] != units[1] or units[0] in NO_COUNTS or not {one.mood, other.mood} <= TOLD:
        return None
    low, high = sorted((value_of(one), value_of(other)))
    if low < _LEAST or high < _TIMES * low:
        return None
    lead = one.sentence.before(one.span.start)[-_LEAD:]
    between = one.sentence.between(one.span.end, other.span.start)
    if lead[-1:] == [] or EDGING.isdisjoint(lead) or not 0 < len(between) <= _BETWEEN:
        return None
    linked = between[-1] == _LINKS.get(lead[-1]) and "," not in between
    return lead[-1] if linked else None
