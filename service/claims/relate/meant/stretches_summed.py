"""Totals of seasons, months or days told one by one: "36 in spring, 31 in summer and 34 in autumn, 101 in nine months".

The stretch named behind the total is as long as all of those together.
"""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.relate.meant.sight import Meant, Sight, ends, is_plain
from service.claims.relate.meant.sums import sum_of
from service.claims.relate.quoted import value_of
from service.claims.scene import APART, NO_COUNTS, agree, noun_of, unit_of
from service.model.calendar import MONTHS

_MONTH, _DAY = "months", "days"
_LENGTHS = {
    **dict.fromkeys(("spring", "summer", "autumn", "winter"), (_MONTH, 3)),
    **dict.fromkeys(MONTHS, (_MONTH, 1)),
    **dict.fromkeys(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"), (_DAY, 1)),
}
"""How long what a name tells of is."""
_UNITS = {"month": (_MONTH, 1), "quarter": (_MONTH, 3), "half": (_MONTH, 6)}
_ORDINALS = frozenset("first second third fourth final last next".split())
_WHOLES = {"quarter": (_MONTH, (3,)), "half": (_MONTH, (6,)), "year": (_MONTH, (12,)), "weekend": (_DAY, (2, 3))}
"""How long the stretch of a total may be, by its name."""
_WITHIN = frozenset(["in", "over", "for", "during", "across", "within"])
_LIGHT = frozenset("the those these all whole this that a an first second".split())
_MARKS = ([","], [":"], [";"], ["–"], ["—"], [",", "or"], [",", "making"], [",", "a", "total", "of"])
_JOINTS = frozenset([",", ";", ":", "–", "—", "and", "or", "(", "then"])
_FEWEST = 2
_LONG = 5  # words of "in the first quarter of"


def total_of_stretches(sight: Sight) -> Meant | None:
    """The parts, one to each stretch of time."""
    claim, told = sight.claim, _stretch_told(sight)
    if told is None or unit_of(claim) in NO_COUNTS | APART:
        return None
    parts = [one for one in sight.before if one.sentence is claim.sentence]
    if len(parts) < _FEWEST or not all(is_plain(one, loosely=True) and agree(one, claim) for one in parts):
        return None
    gaps = [one.sentence.between(one.span.end, other.span.start) for one, other in pairwise([*parts, claim])]
    lengths = _lengths_of(gaps)
    names = {noun_of(one) for one in (*parts, claim)} - {""}
    closed = any(sight.lead[-len(mark) :] == mark for mark in _MARKS) and gaps[-2][-1:] == ["and"]
    if not closed or len(names) > 1 or not lengths or {unit for unit, _ in lengths} != {told[0]}:
        return None
    return sum_of(sight, parts) if sum(size for _, size in lengths) in told[1] else None


def _lengths_of(gaps: Sequence[Sequence[str]]) -> list[tuple[str, int]]:
    """How long each stretch is that stands behind a part; none where one is not told, or something else is as well."""
    lengths: list[tuple[str, int]] = []
    unit: tuple[str, int] | None = None
    for gap in gaps:
        past = next((at for at, word in enumerate(gap) if word in _JOINTS), len(gap))
        near = [word for word in gap[:past] if word not in ("the", "its")]
        if past > _LONG or near[:1] == [] or near[0] not in ("in", "on", "over", "during"):
            return []
        named = [_LENGTHS[word] for word in near if word in _LENGTHS]
        unit = next((_UNITS[word] for word in near if word in _UNITS), unit)
        if not named and unit is not None and near[1:2] != [] and near[1] in _ORDINALS:
            named = [unit]
        if len(named) != 1:
            return []
        lengths += named
    return lengths


def _stretch_told(sight: Sight) -> tuple[str, tuple[int, ...]] | None:
    """ "In nine months", "over the three days", "for the quarter": how long the stretch of a total is."""
    after = [word for word in sight.after if word not in _LIGHT]
    if after[:1] == [] or after[0] not in _WITHIN:
        return None
    number = next((one for one in sight.behind if one.sentence is sight.claim.sentence), None)
    if len(after) == 1 and number is not None and unit_of(number) in (_MONTH, _DAY):
        closed = ends(number.sentence.behind(number.span.end))
        return (unit_of(number), (int(value_of(number)),)) if closed else None
    return _WHOLES.get(after[1]) if after[1:2] != [] and ends(after[2:]) else None
