"""Two figures side by side that are compared at the end: "one has 900 and the other 1,125, a quarter more"."""

from service.claims.relate.changes.in_own_unit import is_base_of_other
from service.claims.relate.comparisons.named_anew import names_next
from service.claims.relate.cues import BEATING, TIMED, TRAILING
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, Scene, alike, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import Direction

_JOINING = frozenset(["and", "against", "to", "while", "became"])
_COMPARING = frozenset(
    "more less fewer higher lower greater smaller larger bigger cheaper dearer longer shorter"
    " faster slower short".split()
)
_CLOSING = frozenset([",", ".", ";", ")", "–", "—"])
_PAYING = frozenset(["pay", "pays", "costs", "cost", "paying", "is", "earn", "earns"])
_BRIEF = 5  # words of ", so most students pay"


def side_by_side(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The two figures that change ``at`` lies between, the one now first; None where the text gives no two.

    Which of the two is the larger the comparative says: "14 shots to their five, nine more" is said of the first, "£900
    and £1,125, a quarter more" of the last.
    """
    claim, after = scene.row[at], scene.words(at + 1)
    if claim.direction is None or after[:1] == [] or after[0] not in _COMPARING:
        return None
    if after[1:2] != [] and after[1] not in _CLOSING:
        return None  # "three more in 2024", "twelve more than"
    if names_next(scene.words(at)):
        return None
    pair = _two_before(scene, at) if scene.words(at)[-1:] == [","] else _this_and_last(scene, at, before)
    pair = pair or _so_they_pay(scene, at)
    if pair is None:
        return None
    low, high = sorted(pair, key=value_of)
    now, base = (low, high) if claim.direction is Direction.DOWN else (high, low)
    return figure_of(now), figure_of(base)


def _so_they_pay(scene: Scene, at: int) -> tuple[Claim, Claim] | None:
    """ "The fee of £9,900 compares with £8,500 last year, so students pay £1,400 more": the only two amounts."""
    words = [word for word in scene.words(at) if word]
    if at != len(("now", "base")) or words[:2] != [",", "so"] or words[-1] not in _PAYING or len(words) > _BRIEF:
        return None
    now, base = scene.row[0], scene.row[1]
    told = scene.is_level(0) and scene.is_level(1) and scene.is_base(1) and alike(now, base)
    return (now, base) if told and alike(now, scene.row[at]) else None


def lag_of(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "In 52 minutes, and the next in 57, five minutes behind": the larger of the two and the smaller."""
    after = scene.words(at + 1)
    if at > 1 and scene.words(at)[-1:] == ["by"] and BEATING & set(scene.words(at - 1)):  # "10.8 beat his 11.5 by 0.7"
        fitting = scene.is_level(at - 1) and scene.is_level(at - 2) and alike(scene.row[at - 2], scene.row[at - 1])
        fitting = fitting and len(scene.words(at)) == 1 and alike(scene.row[at - 2], scene.row[at])
        beaten = sorted(scene.row[at - 2 : at], key=value_of, reverse=True)
        return tuple(figure_of(one) for one in beaten) if fitting else None
    if after[:1] == [] or after[0] not in TRAILING | TIMED or (after[1:2] != [] and after[1] not in _CLOSING):
        return None
    pair = _two_before(scene, at) if scene.words(at) in ([","], ["then", ","], ["now", ","]) else None
    if after[0] in TIMED and unit_of(scene.row[at]) not in APART:
        return None
    if pair is None or not alike(pair[0], scene.row[at]):
        return None
    return tuple(figure_of(one) for one in sorted(pair, key=value_of, reverse=True))


def is_told_apart(scene: Scene, at: int) -> bool:
    """Whether figure ``at`` and the one before it are of two subjects or two dates, not of one list.

    "£12m on roads and £8m on schools, 40% more" leaves open what there was less of.
    """
    words = scene.words(at)
    if words[-1:] == ["and"]:
        places = words[:2] == ["in", "the"] and scene.words(at + 1)[:2] == ["in", "the"]
        return places or all(any(item.period is not None for item in scene.gaps[n]) for n in (at, at + 1))
    dated = ";" in words and all(any(item.period is not None for item in scene.gaps[n]) for n in (at - 1, at))
    return dated or bool(_JOINING & set(words))


def _two_before(scene: Scene, at: int) -> tuple[Claim, Claim] | None:
    """The two figures right before ``at``, where they are the only ones of their unit in the sentence."""
    if at < len(("first", "last")) or not (scene.is_level(at - 1) and scene.is_level(at - 2)):
        return None
    first, last = scene.row[at - 2], scene.row[at - 1]
    if not alike(first, last) or is_base_of_other(scene, at, last, first):
        return None
    if any(scene.is_level(n) and alike(scene.row[n], last) for n in range(at - 2)):
        return None
    joined = is_told_apart(scene, at - 1) and not {";", "of"} & set(scene.words(at - 1))
    joined = joined or scene.words(at - 1) == ["instead", "of"]
    measured = scene.row[at].kind != "difference" or alike(first, scene.row[at])
    return (first, last) if joined and measured else None


def _this_and_last(scene: Scene, at: int, before: Scene) -> tuple[Claim, Claim] | None:
    """ "Last year it made 4m loaves. This year's 5m was 25% more": the one figure of each sentence, of two periods."""
    if at != 1 or len(before.row) != 1 or scene.words(1) not in (["was"], ["were"], ["is"], ["are"]):
        return None
    then, now = before.row[0], scene.row[0]
    told = scene.is_level(0) and before.is_level(0) and alike(then, now) and scene.words(0)[-1:] == ["'s"]
    dated = then.period is not None and now.period is not None and then.period.window != now.period.window
    return (then, now) if told and dated else None
