"""Figures of another thing in the order of the sentence before: "… 5.9% in 2023 and 6.9% in 2022. For us they were …".

"For Britain the figures were 6.8% and 7.9%" tells no days; they are those of as many figures told just before.
"""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS
from service.claims.scene import Scene, unit_of
from service.model.claims import Claim
from service.model.mentions import Row
from service.records import replace

_NAMED = frozenset(["figures", "rates", "numbers", "levels", "readings", "equivalents", "percentages"])
_WERE = frozenset(["were", "are"])
_BETWEEN = _WERE | frozenset("and about still also only nonetheless nevertheless actually as a result".split())
_FEWEST = 2


def in_same_order(row: Sequence[Claim], items: Row, before: Scene) -> Sequence[Claim]:
    """The claims of a sentence, a list without days with the days of as many figures of the sentence before.

    Args:
        row: the claims in order.
        items: the sentence.
        before: the figures of the sentence before.
    """
    if _NAMED.isdisjoint(items.said) or _WERE.isdisjoint(items.said):
        return row
    opens = next((at for at in range(1, len(items)) if items.words[at] in _WERE and items.words[at - 1] in _NAMED), 0)
    listed = [claim for claim in row if opens and _is_listed(claim, items[opens].start)]
    told = [one for one in before.row if listed and one.period is not None and unit_of(one) == unit_of(listed[0])]
    if len(listed) < _FEWEST or len(listed) != len(told) or len({one.period for one in told}) != len(told):
        return row
    days = {id(claim): one.period for claim, one in zip(listed, told, strict=True)}
    return [replace(claim, period=days[id(claim)]) if id(claim) in days else claim for claim in row]


def _is_listed(claim: Claim, start: int) -> bool:
    """Whether a level stands in the list behind "the figures were", with no days of its own."""
    if claim.kind not in LEVELS or claim.period is not None or claim.quantity is None or claim.span.start < start:
        return False
    words = [word for word in claim.sentence.between(start, claim.span.start) if word.isalpha()]
    return _BETWEEN.issuperset(words)
