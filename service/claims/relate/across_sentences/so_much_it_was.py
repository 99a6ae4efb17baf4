"""What a sentence that points to a move tells for its size: "to £1,723, from £1,663 now. That's £60, or £5 a month"."""

from service.claims.relate.quoted import figure_of
from service.claims.scene import Scene, unit_of
from service.model.claims import Figure, Mood
from service.model.quantities import CURRENCIES, Hedge

_POINTING = (["that", "'s"], ["that", "is"], ["that", "was"], ["this", "is"], ["that", "means"])
_CLOSING = frozenset(["", ".", ",", ";", "or", ")", "–", "—"])
_OF_A_YEAR = frozenset(["", "year"])  # by which what goes up is told, or by nothing
_MORE = frozenset(["more", "less", "higher", "lower", "dearer", "cheaper"])
_OF_NOW = frozenset(["now", "today", "present", "moment", "currently"])
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


def more_than_now(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "To £350 in July. That's £50 more than now (£300)": the level just told, and the one now, in brackets.

    Args:
        scene: the sentence, which opens with the change.
        at: the place of the change in it.
        before: the sentence before, which must tell of one level alone.
    """
    claim, unit = scene.row[at], unit_of(scene.row[at])
    if at or scene.words(0) not in _POINTING or len(scene.row) < len(("more", "now")) or unit not in CURRENCIES:
        return None
    led = scene.words(1)
    if led[:1] == [] or led[0] not in _MORE or led[1:2] != ["than"] or led[-1:] != ["("] or not _OF_NOW & {*led[2:-1]}:
        return None
    now, levels = scene.row[1], [n for n in range(len(before.row)) if unit_of(before.row[n]) == unit]
    if scene.words(2)[:1] != [")"] or unit_of(now) != unit or len(levels) != 1 or not before.is_level(levels[0]):
        return None
    told = before.row[levels[0]]
    amounts = [one.quantity for one in (claim, now, told)]
    if any(one is None or one.hedge is not Hedge.EXACT or one.per not in _OF_A_YEAR for one in amounts):
        return None
    return None if told.mood is Mood.DENIED else (figure_of(told), figure_of(now))
