"""Levels said to have moved from just what they are: "complaints fell to 182 from 182".

One of the two was written twice: that which its series refutes, or, where none tells, the one that is told to have
moved. Where what is told is rounded to a digit or two of many, the rest of the digits may have moved, and nothing is
said.
"""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.scene import unit_of
from service.extract.changes import change_of
from service.judge.changes.two_right import TOLD, accused
from service.judge.evidence.by_sentence import rows_of
from service.judge.verdicts import Verdict, in_quotation
from service.model.quantities import PERCENT, Hedge, Quantity
from service.model.report import Label, Severity
from service.records import replace

_LEVELS = frozenset(["level", "average"])
_FROM = "from"
_BETWEEN = 8  # words of "in the week to December 27 from"
_TELLING = 2  # digits of an amount …
_LARGE = 100_000  # … below this that leave nothing unsaid; above it so many more
_TELLING_OF_LARGE = 3
_SMALL = 100  # below which a count is told to the last
_STAYING = frozenset(
    "unchanged same flat steady little barely hardly not and but while when or compared against than was were is"
    " after before".split()
)
"""Words by which a figure did not move, or is set against another's."""


def moved_from_themselves(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts, with one of two figures accused that are the same and said to lie before a move and behind it.

    Args:
        verdicts: of all claims, in the order of the text.
    """
    wrong: dict[int, Verdict] = {}
    for row in rows_of(verdicts):
        if _FROM in row[0].grounded.claim.sentence.words:
            levels = [one for one in row if one.grounded.claim.kind in _LEVELS]
            found = [_accused(first, last) for first, last in pairwise(levels) if _is_moved(first, last)]
            wrong |= {id(one): told for one, told in found}
    return tuple(wrong.get(id(one), one) for one in verdicts) if wrong else tuple(verdicts)


def _are_same(one: Verdict, other: Verdict) -> bool:
    first, last = one.grounded.claim.quantity, other.grounded.claim.quantity
    if first is None or last is None or (first.value, first.hedge) != (last.value, last.hedge):
        return False
    return Label.CONTRADICTED not in (one.label, other.label)


def _is_moved(first: Verdict, last: Verdict) -> bool:
    """Whether the first of two like figures is where something went, and the second where it came from; or so back."""
    one, other = first.grounded.claim, last.grounded.claim
    if one.quantity is None or not _are_same(first, last) or not {one.mood, other.mood} <= TOLD:
        return False
    if unit_of(one) != unit_of(other) or one.quantity.hedge is not Hedge.EXACT or not _is_told_out(one.quantity):
        return False
    lead = one.sentence.before(one.span.start)
    between = one.sentence.between(one.span.end, other.span.start)
    if not between or len(between) > _BETWEEN or not _STAYING.isdisjoint([*lead[-1:], *between]):
        return False
    if lead[-1:] == [_FROM]:
        return between == ["to"] and any(change_of(word) for word in lead)
    if between[-1] != _FROM or other.sentence.behind(other.span.end)[:1] == ["to"]:
        return False  # "rose to £38, and in June from £38 to £41"
    moved = one.direction is not None or any(map(change_of, lead))
    led = lead[-1:] == ["to"] and moved and ("," not in between or between == [",", _FROM])
    told = between[:1] == [","] and between[1:-1] != [] and all(map(change_of, between[1:-1]))  # ", up from"
    return led or told or (between == [",", _FROM] and (_is_refuted(first, last) or _is_refuted(last, first)))


def _is_refuted(one: Verdict, other: Verdict) -> bool:
    """Whether of two like figures the other is what its series gives, and this one is not."""
    return one.trial is not None and not one.trial.holds and other.label is Label.SUPPORTED


def _is_told_out(quantity: Quantity) -> bool:
    """Whether a figure has digits enough for nothing of it to be left out: no "£1.2bn"."""
    digits = f"{quantity.value:f}".replace(".", "").strip("0")
    if quantity.unit == PERCENT or abs(quantity.value) < _SMALL:
        return True
    return len(digits) >= (_TELLING if abs(quantity.value) < _LARGE else _TELLING_OF_LARGE)


def _accused(first: Verdict, last: Verdict) -> tuple[Verdict, Verdict]:
    """The figure that is wrong, and the verdict on it: that which its series refutes where one of them is right."""
    claim = first.grounded.claim
    led = claim.sentence.before(claim.span.start)[-1:] == [_FROM]
    now, base = (last, first) if led else (first, last)
    for one, other in ((now, base), (base, now)):
        if _is_refuted(one, other):
            return one, in_quotation(replace(one, label=Label.CONTRADICTED, severity=Severity.ERROR, reason=None))
    _, told = accused(now, now, base)
    return now, replace(told, reason=None)
