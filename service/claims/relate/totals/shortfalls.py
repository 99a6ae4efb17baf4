"""What is still wanting of a sum that the sentence before says is needed: "With £3m raised, it is £2m short"."""

from service.claims.relate.cues import LACKING
from service.claims.relate.quoted import figure_of, value_of
from service.claims.relate.totals.parts_listed import LISTING
from service.claims.scene import Scene, agree
from service.model.claims import Figure

_NEEDING = frozenset("needs need needed must requires required target goal cost costs wants find save raise".split())
_WANTING = frozenset("hole gap shortfall deficit bill balance".split())
_HAVING = frozenset(
    "raised saved collected found pledged given promised secured identified banked donated save saving saves raise has"
    " have".split()
)
_TO_FIND = tuple(["still", "to", verb] for verb in ("find", "raise", "come", "go", "collect"))
_ADDING = frozenset(["and", ";", "with", "plus", "including", "once"])
"""What parts are told with, or what comes on top: "which with gift aid leaves it"."""
_MOST = 6  # parts
_REACH = 6  # words between "leaving" and the figure


def short_of_need(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The sum that is needed and, as losses, those that are there, all of which the words name."""
    if not at or LACKING.isdisjoint(scene.said) or not _is_wanting(scene, at):
        return None
    if any(item.period is not None for gap in scene.gaps[: at + 1] for item in gap):
        return None  # "… next year. It hopes to save £9m this year, leaving a hole of £4m"
    claim = scene.row[at]
    if any(scene.is_count(n) and agree(scene.row[n], claim) for n in range(at + 1, len(scene.row))):
        return None  # "leaving a gap of £50,000 with a grant of £25,000 promised"
    needs = [n for n in range(len(before.row)) if before.is_count(n) and agree(before.row[n], claim)]
    if len(needs) != 1 or not _NEEDING & {*before.words(needs[0]), *before.words(needs[0] + 1)}:
        return None
    parts = [scene.row[n] for n in range(at)]
    counted = all(_is_sum(scene, n) and agree(scene.row[n], claim) for n in range(at))
    had = bool(_HAVING & {*scene.words(0), *scene.words(1)})
    listed = all({"and", "plus"} & set(scene.words(n)) or LISTING & set(scene.words(n)[-1:]) for n in range(1, at))
    need = before.row[needs[0]]
    if not (counted and had and listed) or len(parts) > _MOST or sum(map(value_of, parts)) >= value_of(need):
        return None
    return figure_of(need), *(figure_of(one, -1) for one in parts)


def _is_sum(scene: Scene, at: int) -> bool:
    """Whether figure ``at`` is a sum that is there, or is to be saved."""
    return (scene.is_count(at) and not scene.is_base(at)) or scene.row[at].kind == "difference"


def _is_wanting(scene: Scene, at: int) -> bool:
    """ "Leaving a hole of £4m", "it is still £4m short", "£4m short of the target"."""
    words, after = scene.words(at)[-_REACH:], scene.words(at + 1)[:3]
    if words[-2:] in (["there", "is"], ["that", "leaves"], [",", "leaving"]) and after in _TO_FIND:
        return True
    left = words[-1:] == ["of"] and bool(_WANTING & set(words[-3:])) and bool({"leaving", "leaves"} & set(words))
    short = after[:1] == ["short"] and not _ADDING & set(words)
    return left or short
