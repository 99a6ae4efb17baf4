"""The level that a change is said of: one told before it, or one of the sentence before that words point back to.

"This is", "over the year it has grown" and "the crowd was" speak of it again.
"""

from service.claims.relate.changes.level_pairs import BESIDE, CHANGES, PRONOUNS, may_be_now
from service.claims.relate.changes.points import rates_for
from service.claims.scene import Scene, agree, opening_of, unit_of
from service.model.claims import Claim, Mood
from service.model.quantities import MULTIPLE, Hedge
from service.model.spans import Span

_POINTING = 7  # items of "The crowd was" before its figure
_OPENS = 4  # items of "But the earlier"
_DATING = 5  # items of "Compared with a year ago"
_STRETCHES = frozenset(["year", "month", "quarter", "week", "decade"])  # "on the year"
_ITSELF = frozenset(["it", "they", "that", "this"])
_NOW = frozenset(["now", "today", "currently"])
_UP_TO_NOW = _NOW | {"has", "have", "over", "since", "past", "all"}
_WAS = frozenset(["was", "were", "had"])
_BEING = frozenset(["is", "was", "are", "were"])
_FORMER = frozenset(["earlier", "previous", "former", "latter", "old", "older", "prior"])
_FIGURES = [["the", noun] for noun in ("figure", "number", "total", "rate", "price", "level", "share", "count")]
_OF_SOME = frozenset(["that", "who", "which"])
_JOINING = frozenset([",", "and", "or", "but", ")", "also", "even"])
_OF_FIRST = frozenset(
    "target goal objective aim limit mark level rate average of in for at recorded seen set".split()
) | {""}
ABOARD = (["in"], ["aboard"], ["on"], ["from"])
_OF_THOSE = [("of", them) for them in ("these", "those", "them", "whom", "which")]
_FURTHER = frozenset(["", ",", "and", "with", "against", "in", "on", "at", "for", "just", "the"])
_COMPARES = (["compares", "with"], ["compares", "to"])


def pointed_to(scene: Scene, base: Claim, before: Scene) -> Claim | None:
    """The level now that a sentence goes on about, None where it points to none, or may point to several.

    Args:
        scene: the sentence.
        base: the level that it is compared with.
        before: the sentence before.
    """
    opening = opening_of(scene)
    if _points_to_base(scene, opening):
        bases = [n for n in range(len(before.row)) if before.is_base(n) and agree(before.row[n], base)]
        return before.row[bases[0]] if len(bases) == 1 else None
    mains = [n for n in range(len(before.row)) if may_be_now(before, n, base) and not _is_part(before, n)]
    if not _NOW.isdisjoint(scene.words(0)):
        mains = [n for n in mains if not _is_past(before, n)]
    if opening in PRONOUNS and mains:
        return None if _is_of_other_days(scene, before.row[mains[-1]], base) else before.row[mains[-1]]
    if len(mains) == 1 and _goes_on(scene):
        return before.row[mains[0]]
    items = [item for item in scene.gaps[0] if item.word != "-"]  # "the year-on-year rise, from"
    brief = len(items) <= _POINTING and _OF_SOME.isdisjoint(scene.words(0))  # not "the group that pays by card"
    return before.row[mains[0]] if opening == "the" and brief and len(mains) == 1 else None


def _is_of_other_days(scene: Scene, main: Claim, base: Claim) -> bool:
    """ "That makes for a total for this year about twice last year's": of another time than what was told before."""
    gap, taken = scene.gaps[0], {main.period, base.period}
    dated = [n for n, item in enumerate(gap) if item.period is not None and item.period not in taken]
    named = {"a", "an"} & {item.word for item in gap[: dated[0]]} if dated else ()
    return bool(named) and gap[dated[0] - 1].word == "for" and gap[1].word not in _BEING


def _points_to_base(scene: Scene, opening: str) -> bool:
    """ "That earlier number has been raised by 21,000": what was compared with is spoken of, not what it is now."""
    if _FORMER.isdisjoint(scene.words(0)[:_OPENS]):
        return False
    words = scene.words(0)
    behind = words[words.index(opening) + 1 :][:1]
    return behind != [] and behind[0] in _FORMER


def _goes_on(scene: Scene) -> bool:
    """ "Over twelve months it has grown": whether days stand before what speaks of the same thing again."""
    gap = scene.gaps[0]
    dated = next((n for n, item in enumerate(gap[:_DATING]) if not item.word or item.word in _STRETCHES), -1)
    words = [item.word for item in gap[dated + 1 :] if item.word != ","]
    return dated >= 0 and (
        (words[:1] != [] and words[0] in _ITSELF) or (words[:2] in _FIGURES and words[2:3] != ["of"])
    )


def _is_past(scene: Scene, at: int) -> bool:
    """ "It was $3.06 in mid-November": not what it is now."""
    return scene.row[at].period is not None and not _WAS.isdisjoint(scene.words(at))


def _is_part(scene: Scene, at: int) -> bool:
    """ "96 died, of whom 24 were young": a part, of which "that is" does not speak."""
    return "of" in scene.words(at)[-3:] and bool({"whom", "which", "them"} & set(scene.words(at)[-3:]))


def is_of_those(claim: Claim) -> bool:
    """ "Of these, 77,066 were main applicants. That is more than …": a part with which its sentence opens.

    Args:
        claim: a figure that the next sentence may point back to.
    """
    return claim.sentence.words[:2] in _OF_THOSE


def spoken_of(scene: Scene, at: int, base: Claim, before: Scene) -> Claim | None:
    """The level that a change is said of: the nearest one before it, or the one that "this is" points back to."""
    mains = [n for n in range(_first_of_two_multiples(scene, at)) if may_be_now(scene, n, base)]
    mains = [n for n in mains if not (_is_further_base(scene, n) or _is_compared_to(scene, n, at))]
    rates = rates_for(scene, at, base)
    mains = rates or mains
    told = [n for n in mains if scene.row[n].mood is Mood.ASSERTED] or mains[:1]  # "21.4 beat the forecast of 20.9"
    bases = {one.inputs[1].span for one in scene.row[:at] if one.kind in CHANGES and len(one.inputs) > 1}
    told = [n for n in told if not _is_base_before(scene, n, bases)] or told
    told = [n for n in told if not (_is_aside_of(scene, n, mains) or _carries(scene, n, mains))] or told
    if base.kind == "average":
        told = [n for n in told if _is_averaged(scene, n)] or [n for n in told if not scene.row[n].inputs]
    if told:
        return scene.row[told[-1]] if scene.bound(told[-1], at) else None
    first = _first_of_two_multiples(scene, at)
    if any(scene.is_level(n) and not scene.is_base(n) for n in range(first)):
        return None
    return None if _is_earlier_move(scene, at, before) else pointed_to(scene, base, before)


def _is_earlier_move(scene: Scene, at: int, before: Scene) -> bool:
    """ "Sales rose by £40m to £240m. The year before, they rose by £20m, from £180m": not to the £240m.

    "Over three years they have risen by £60m, from £180m" is to that.
    """
    moved, opening = any(one.kind in CHANGES and one.direction is not None for one in before.row), scene.gaps[0]
    dated = any(item.period is not None for item in opening) or {"before", "previous"} & set(scene.words(0))
    led = [word for n in range(at + 1) for word in scene.words(n)]
    return moved and bool(dated) and scene.words(at + 1)[-1:] == ["from"] and _UP_TO_NOW.isdisjoint(led)


def _is_averaged(scene: Scene, at: int) -> bool:
    """ "The average crowd was 24,612, making 566,076 in all, and 9% up on last season's average": the first."""
    return scene.row[at].kind == "average" or "average" in scene.words(at)


def _first_of_two_multiples(scene: Scene, at: int) -> int:
    """ "Nine times the old one's 880,000 and six times the 1.4m of its neighbour": where the first of them stands.

    So it does in "nearly double the 2% target and more than twice the 1.7% of a year before".

    Both are said of what was told before the first, not the second of the base of the first.
    """
    words = set(scene.words(at))
    joined = scene.row[at].kind == "multiple" and not words.isdisjoint(_JOINING) and words <= _JOINING | _OF_FIRST
    multiples = [n for n in range(at) if unit_of(scene.row[n]) == MULTIPLE]
    return multiples[0] if joined and multiples else at


def _is_aside_of(scene: Scene, at: int, mains: list[int]) -> bool:
    """ "13 of the 52 cases", "nine are under 21": a whole, or a bound told of the figure before it."""
    quantity, behind_another = scene.row[at].quantity, at - 1 in mains
    bound = quantity is not None and quantity.hedge in (Hedge.LESS_THAN, Hedge.MORE_THAN)
    whole = scene.is_whole(at) and scene.row[at].kind != "average"  # "58,050 at nine games, a mean of 6,450"
    return behind_another and (whole or bound)


def _is_base_before(scene: Scene, at: int, bases: set[Span | None]) -> bool:
    """ "10% above the average, 10,130, and 496 above …": what another change before it was taken from."""
    quantity = scene.row[at].quantity
    beside = at > 0 and scene.row[at - 1].kind in CHANGES and bool(BESIDE & set(scene.words(at)))
    return beside or (quantity is not None and quantity.span in bases)


def _is_compared_to(scene: Scene, main: int, at: int) -> bool:
    """ "It compares with 36,816 in 2024, and is 4,283 short of the record": it is, and not what it compares with."""
    return scene.words(main)[-2:] in _COMPARES and {"and", "is"} <= set(scene.words(at))


def _is_further_base(scene: Scene, at: int) -> bool:
    """ "It compares with 36,816 in 2024 and 29,437 in 2023": the second of those that something is compared with."""
    words, quantity = scene.words(at), scene.row[at].quantity
    if not at or "and" not in words or not _FURTHER.issuperset(words) or (quantity is not None and quantity.noun):
        return False  # "up 19% from 5,420, and 2,880 vans, down …"
    return scene.is_base(at - 1) or scene.words(at - 1)[-2:] in _COMPARES


def _carries(scene: Scene, at: int, mains: list[int]) -> bool:
    """ "11,884 people in 182 boats, 41% fewer than": what the things of the figure before it came in."""
    return at - 1 in mains and scene.words(at)[-1:] in ABOARD and unit_of(scene.row[at]) != unit_of(scene.row[at - 1])
