"""The level that one came from, where the text gives both: "eased to 2.0% from 2.3%"."""

from service.claims.relate.asides.settings import is_setting
from service.claims.relate.changes.compared_with import is_surpassed
from service.claims.relate.changes.level_pairs import BESIDE
from service.claims.relate.comparisons.against_others import is_set_against_others
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import VESSELS, Scene, agree, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import Direction

_LATER = frozenset(["before", "after", "when", "as", "with", "while", "whereas", "nor"])
"""What opens what another did: "up from 2.2%, before the bank cut its rate to 2.75%", "with food easing to 3.6%"."""
_FOLLOWING = frozenset("after following followed follows reversing reversed reverses undoing undid".split())
_SPREADING = frozenset("ranging ranged ranges range varying varied varies vary spanning stretching".split())
_SIDES = frozenset(["above", "below", "over", "under", "beneath", "than", "near", "around", "beyond"])
_PASSED = _SIDES | {"since"}
_PLACES = frozenset(["in", "among", "for", "at", "on"])
_SETTERS = frozenset(["bank", "committee", "mpc", "fed", "ecb", "boe", "policymakers"])
_WAYS = {"up": Direction.UP, "down": Direction.DOWN}
_EXTREMES = frozenset("low lows high highs peak peaks trough bottom record".split())
_PLACED = 3  # items of "in Germany to"


def start(scene: Scene, at: int) -> tuple[Figure, ...] | None:
    """A level and the one it came from ("eased to 2.0% from 2.3%"): between them its word of change must hold."""
    claim = scene.row[at]
    if is_setting(scene, at):
        return None
    for other in (at + 1, at - 1):
        if 0 <= other < len(scene.row) and scene.unbroken(min(at, other), max(at, other)):
            base = scene.row[other]
            beside = (BESIDE | _LATER) & set(scene.words(max(at, other)))  # "rose to 2.3%, below the peak of 11.1%"
            if beside or is_surpassed(scene, max(at, other)) or _moved_there_too(scene, max(at, other)):
                continue
            if (
                _is_of_other_move(scene, at, other)
                or is_end_of_spread(scene, other)
                or is_set_against_others(scene, other)
                or (other > at and (_is_up_from_low(scene, at) or _begins_next_move(scene, other)))
                or (other < at and (_is_base_of_level_ahead(scene, at, other) or _is_passed_by(scene, other)))
            ):
                continue
            if scene.is_base(other) and base.kind == "level" and agree(claim, base) and not _is_load(claim):
                return figure_of(claim), figure_of(base)
    return None


def is_end_of_spread(scene: Scene, base: int) -> bool:
    """ "Fell to 11.2%, ranging from 4.7% in Germany to 25.8% in Greece": the least of many, and not where it was."""
    if not _SPREADING.isdisjoint(scene.words(base)):
        return True
    behind = scene.gaps[base + 1]
    if len(behind) < _PLACED or behind[0].word not in _PLACES or behind[-1].word != "to":
        return False
    return not any(item.period is not None or item.word in (",", ";") for item in behind)


def _begins_next_move(scene: Scene, base: int) -> bool:
    """ "Inflation is up to 3.1%, the divorce rate from 8.9% to 8.4%": where something else came from."""
    ahead, behind = scene.words(base), scene.words(base + 1)
    return (
        not {",", "and", ";"}.isdisjoint(ahead[:1])
        and ahead[-1:] == ["from"] != ahead[1:]
        and behind in (["to"], ["to", "minus"])
    )


def _is_up_from_low(scene: Scene, at: int) -> bool:
    """ "Fell to 4.1% in June, up from a low of 3.4% in April 2023": the other way from another time than it moved."""
    words = scene.words(at + 1)
    way = _WAYS.get(next((word for word in words if word in _WAYS), ""))
    return way is not None and not _EXTREMES.isdisjoint(words) and way is not scene.row[at].direction


def _is_base_of_level_ahead(scene: Scene, at: int, base: int) -> bool:
    """ "It moved 640,000 boxes against 600,000, and revenue tumbled to $608 million": what boxes are set against."""
    ahead = base - 1
    if base == 0 or not scene.is_level(ahead) or scene.is_base(ahead) or not agree(scene.row[ahead], scene.row[base]):
        return False
    if unit_of(scene.row[at]) != unit_of(scene.row[base]):
        return True
    own = {one.series_id for one in scene.row[base].candidates}
    if (
        own
        and not _SETTERS.isdisjoint(scene.words(at))
        and own.isdisjoint(one.series_id for one in scene.row[at].candidates)
    ):
        return scene.words(base)[-1:] == ["from"]  # "slowed to 3.2% from 3.6%, the Bank lowered its rate to 3.75%"
    rose = value_of(scene.row[ahead]) > value_of(scene.row[base])  # "fell to $107 from $117, and WTI went up to $102"
    return scene.words(base)[-1:] == ["from"] and scene.row[at].direction is (Direction.DOWN if rose else Direction.UP)


def _is_passed_by(scene: Scene, base: int) -> bool:
    """ "With sales well above the target of £2m, the firm cut its costs to £4m": what lay on one side of the base.

    So it did since then: "the roll, at its lowest since 2011, when it was 220, fell to 290".
    """
    return not _PASSED.isdisjoint(scene.words(base))


def _is_load(claim: Claim) -> bool:
    """ "23 fewer than the 695 of 2024, so the typical load rose to 62 people": from another load, and no boats."""
    return claim.quantity is not None and claim.quantity.per in VESSELS


def _moved_there_too(scene: Scene, at: int) -> bool:
    """ "Fell to 3.6% in October, having risen from 2.6% in March": whether the second has a move of its own."""
    words = scene.words(at)
    led = words.index("having") if "having" in words else len(words)
    return any(item.changes for item in scene.gaps[at][led:])


def _is_of_other_move(scene: Scene, at: int, base: int) -> bool:
    """ "The fall from 3.8% has stalled, and it rose to 3.1%", "fell to 2.9%, reversing a rise from 2.8%".

    What went the other way is another move, and where it began is no base of this one.
    """
    words = set(scene.words(at)) if base < at else _FOLLOWING & set(scene.words(base))
    moves = [change for item in scene.gaps[base] for change in item.changes if change.part in ("noun", "verb")]
    return bool(moves and words - {"to"}) and scene.row[at].direction not in (None, moves[-1].direction)
