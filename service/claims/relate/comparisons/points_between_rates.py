"""Points between two rates of different things: "pay rose by 5.5%. Prices rose by 10.1%: 4.6 points more"."""

from service.claims.relate.holding import holds
from service.claims.relate.quoted import figure_of
from service.claims.scene import Scene, opening_of, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import PERCENT, POINTS

_MORE = frozenset("more less higher lower faster slower".split())
_APPOSED = frozenset([",", ":", ";", "–", "—", "("])
_SET_AGAINST = frozenset(["against", "beside", "alongside"])
_CLOSING = frozenset([".", ",", ";", ")", "”", "and", "but"])
_BEING = frozenset(["which", "is", "was", "that", "or", "some", "fully"])
_POINTING = frozenset(["it", "that", "this", "which"])
_OUTDOING = frozenset(
    "beat beats exceeds exceeded tops topped outpaces outpaced outstrips outstripped outdid outdoes betters bettered"
    " trails trailed lags lagged undershot undershoots".split()
)
_REACH = 2  # items of "more."


def apart_from_other(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The rate that a difference in points is told behind, and the one of another thing that it is told against.

    Args:
        scene: the sentence.
        at: the difference.
        before: the sentence before.
    """
    claim = scene.row[at]
    if unit_of(claim) != POINTS or not at:
        return None
    if "by" in scene.said and scene.words(at)[-1:] == ["by"]:
        return _beaten(scene, at, before)
    if claim.base is not None or claim.against or not _is_apposed(scene, at):
        return None
    rates = [one for one in (*before.row, *scene.row[:at]) if unit_of(one) == PERCENT and one.kind != "share"]
    now = scene.row[at - 1]
    if rates[-1:] != [now] or len(rates) != len(("now", "other")) or not _are_of_others(now, rates[0]):
        return None
    found = figure_of(now), figure_of(rates[0])
    # "Inflation rose to 3.8%, 0.2 points more", behind unemployment: more than before, which these two do not tell
    return found if not _SET_AGAINST.isdisjoint(scene.said) or holds(claim, claim.kind, found) else None


def _beaten(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "Pay rose 3.9%, after 4.8% in 2025. It outpaced August's inflation of 3.1% by 0.8 points": what "it" was."""
    other = scene.row[at - 1]
    if (
        at != 1
        or opening_of(scene) not in _POINTING
        or unit_of(other) != PERCENT
        or _OUTDOING.isdisjoint(scene.words(0))
    ):
        return None
    now = next((one for one in before.row if unit_of(one) == PERCENT and one.kind != "share"), None)
    return None if now is None or not _are_of_others(now, other) else (figure_of(now), figure_of(other))


def _is_apposed(scene: Scene, at: int) -> bool:
    """ ": 4.6 points more." and ", which is 4.6 points more,": with no word of what it is more than."""
    behind = scene.words(at + 1)[:_REACH]
    lead = next((word for word in reversed(scene.words(at)) if word not in _BEING), "")
    return lead in _APPOSED and behind[:1] != [] and behind[0] in _MORE and _is_closed(behind)


def _is_closed(behind: list[str]) -> bool:
    return len(behind) < _REACH or behind[1] in _CLOSING


def _are_of_others(now: Claim, other: Claim) -> bool:
    """Whether two rates are read, and of different things."""
    own = {candidate.series_id for candidate in now.candidates}
    return bool(own and other.candidates) and own.isdisjoint(c.series_id for c in other.candidates)
