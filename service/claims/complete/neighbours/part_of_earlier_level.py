"""A figure told as a part of what it was: "2.0% in May, half the rate of four months earlier".

What is said is the share that the figure before it in the sentence is of the one of other days.
"""

from collections.abc import Sequence

from service.claims.scene import unit_of
from service.model.claims import Claim, Mood
from service.model.mentions import Item, Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import PERCENT, Form
from service.records import replace

_FIGURES = frozenset("figure rate number level total count tally reading pace speed".split())
_AS = frozenset("fast quickly rapidly steeply much many high large big steep".split())
_LIGHT = frozenset("of the its in for from at a".split())
_LEADING = frozenset(", which is was just only barely or and that at still now about — – -".split())
_BREAKS = frozenset([";", ":", "but", "while", "whereas", "of", "who", "whom", "including"])
_WHAT = ("what", "it", "was")
_MOVE = (("as", "much"), ("as", "big"), ("as", "large"))
_THEN = frozenset([PeriodRole.SHIFT, PeriodRole.SAME, PeriodRole.WINDOW])
_REACH = 7  # items from the part to the days of the whole


def parts_of_then(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """The claims of a sentence, fractions of an earlier figure with the days and the series of both.

    Args:
        row: the claims.
        items: the sentence.
    """
    if (_FIGURES | _AS).isdisjoint(items.said) and "what" not in items.said:
        return row
    found = list(row)
    for n, claim in enumerate(row[1:], start=1):
        quantity = claim.quantity
        if quantity is None or quantity.form is not Form.FRACTION or unit_of(claim) != PERCENT:
            continue
        now, at = found[n - 1], next((i for i in items.figures if items[i].start == claim.span.start), None)
        base = None if at is None else _then(items, at)
        told = now.kind in ("level", "average") and bool(now.candidates) and not now.is_base
        if base is not None and now.kind == "percent_change" and claim.kind == "level":
            found[n] = replace(claim, candidates=())  # "rose 4.4%, half as fast as a year before": no level of then
        if (
            at is not None
            and any(one.kind == "point_change" for one in found[:n])
            and items.words[at + 1 : at + 3] in _MOVE
        ):
            continue  # "by 0.25 points to 5.25%, half as much as in June": of the move then
        if base is None or not told or claim.mood is not Mood.ASSERTED:
            continue
        between = [item for item in items if now.span.end <= item.start < claim.span.start]
        if _BREAKS.isdisjoint([item.word for item in between]) and all(map(_is_light, _behind_comma(between))):
            found[n] = replace(
                claim, kind="share", candidates=now.candidates, period=now.period, base=base, direction=None, inputs=()
            )
    return found


def _behind_comma(items: Sequence[Item]) -> Sequence[Item]:
    """ "29,437 people crossed the Channel in 2023, two-thirds of": what is said of the figure stands behind a comma."""
    last = max((n for n, item in enumerate(items) if item.word == ","), default=-1)
    return items[last + 1 :]


def _is_light(item: Item) -> bool:
    return item.period is not None or item.word in _LEADING or item.word == "in"


def _then(items: Row, at: int) -> Period | None:
    """ "Half the rate of four months earlier", "two-thirds of the figure in 2022", "half what it was a year ago".

    So is "half as fast as a year before".
    """
    words = items.words[at + 1 : at + 1 + _REACH]
    if words[:3] == _WHAT or (words[:1] == ("as",) and words[1:2] and words[1] in _AS and words[2:3] == ("as",)):
        first = len(_WHAT)
    else:
        first = next((n for n, word in enumerate(words) if word in _FIGURES), -1) + 1
        if not first or not all(word in _LIGHT for word in words[: first - 1]):
            return None
    for item in items[at + 1 + first : at + 1 + _REACH]:
        if item.period is not None:
            return item.period if item.period.role in _THEN else None
        if item.word not in _LIGHT:
            return None
    return None
