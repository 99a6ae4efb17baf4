"""Boats told at the end, of those that are counted first: "2,867 came, 44% below September's 5,084, in 44 boats"."""

from collections.abc import Sequence

from service.claims.bind.bound import Binding
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.quantities import MULTIPLE, PERCENT, POINTS
from service.model.windows import Window
from service.records import replace

_ABOARD = frozenset("in on aboard with using by into across over between among".split())
_CARRIED = _ABOARD | frozenset(
    "all and just only some about carried brought borne ferried arriving coming came arrived travelling crossing packed"
    " crammed squeezed spread shared divided distributed".split()
)
_COUNTS = frozenset(["level", "difference"])  # "September added 4,729 people"
_NO_PEOPLE = frozenset([PERCENT, POINTS, MULTIPLE])
_TURNING = frozenset("when who which that whose where after having following and but while ; :".split())


def told_of_first(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding], n: int) -> bool:
    """Whether boats behind a comma are not of the level compared with alone; then they are bound to the first count.

    Where the first count has its days, those of the level compared with are left as others that may be meant.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to each.
        n: the boats, told right behind a level compared with.
    """
    between = items.words[drafts[n - 1].anchor + 1 : drafts[n].anchor]
    comma = max((at for at, word in enumerate(between) if word == ","), default=len(between))
    tail = between[comma + 1 :]
    if n < 2 or not tail or tail[-1] not in _ABOARD or not _CARRIED.issuperset(tail):
        return False
    if not _TURNING.isdisjoint(between[:comma]):
        return False
    ahead = [items[draft.anchor].quantity for draft in drafts[: n - 1]]
    if (
        bindings[0].is_base
        or drafts[0].kind not in _COUNTS
        or ahead[0] is None
        or ahead[0].unit in _NO_PEOPLE
        or any(one is not None and one.unit == "boats" for one in ahead)
    ):
        return False
    own, base = bindings[0].period, bindings[n - 1].period
    others: tuple[Window, ...] = () if base is None or base.window is None else (base.window,)
    bindings[n].period = None if own is None else replace(own, others=(*own.others, *others))
    return True
