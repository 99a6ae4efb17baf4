"""What a sentence that points to a move tells for its size: "to £1,723, from £1,663 now. That's £60, or £5 a month"."""

from service.claims.relate.quoted import figure_of
from service.claims.scene import Scene, unit_of
from service.model.claims import Figure, Mood
from service.model.quantities import CURRENCIES, Hedge

_POINTING = (["that", "'s"], ["that", "is"], ["that", "was"], ["this", "is"], ["that", "means"])
_CLOSING = frozenset(["", ".", ",", ";", "or", ")", "–", "—"])
_OF_A_YEAR = frozenset(["", "year"])  # by which what goes up is told, or by nothing
_MOST = 4  # times which a move in one step goes into what it came from


def size_pointed_to(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The two levels between which something is said to have moved by a figure.

    Args:
        scene: the sentence.
        at: the place of the figure in it.
        before: the sentence before, which must tell of one level and what that came from.
    """
    claim, quantity = scene.row[at], scene.row[at].quantity
    if at or scene.words(0) not in _POINTING or quantity is None or unit_of(claim) not in CURRENCIES:
        return None
    if quantity.hedge is not Hedge.EXACT or quantity.high is not None or quantity.per not in _OF_A_YEAR:
        return None
    if not _CLOSING.issuperset(scene.words(1)[:1]):
        return None  # "That's £5 for a pensioner"
    levels = [n for n in range(len(before.row)) if unit_of(before.row[n]) == unit_of(claim) and before.is_level(n)]
    if len(levels) != len(("now", "base")) or any(before.row[n].mood in (Mood.DENIED,) for n in levels):
        return None
    base = [n for n in levels if before.is_base(n)]
    told = [before.row[n].quantity for n in levels]
    if len(base) != 1 or any(one is None or one.per not in _OF_A_YEAR or one.hedge is not Hedge.EXACT for one in told):
        return None
    now = next(n for n in levels if n != base[0])
    if "from" not in before.words(base[0]) or any(
        one is not None and quantity.value * _MOST > one.value for one in told
    ):
        return None
    return figure_of(before.row[now]), figure_of(before.row[base[0]])
