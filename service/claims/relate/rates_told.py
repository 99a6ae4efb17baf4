"""Rates of which a sentence tells several: "310 calls, ten a day, compared with 420 in June, 14 a day"."""

from service.claims.scene import Scene, unit_of
from service.model.claims import Claim

_CRICKET = frozenset("wicket wickets runs innings overs balls sixes fours century centuries".split())
_BRINGING = frozenset("taking bringing lifting takes took brings brought".split())
_ALL = frozenset(["whole", "all", "entire", "full"])
_PER_WICKET = ["at", "an", "average", "of"]


def first_of_rate(scene: Scene, at: int) -> int:
    """The first figure that rate ``at`` may be of: those before another such rate are what that one is of."""
    return next((n + 1 for n in range(at - 1, -1, -1) if _is_such(scene.row[n], scene.row[at])), 0)


def is_dated(scene: Scene, first: int, at: int) -> bool:
    """Whether figure ``at``, from figure ``first`` on, is told of days of its own, not of those told before."""
    period = scene.row[at].period
    return any(item.period is period for n in range(first, at + 2) for item in scene.gaps[n])


def is_other_rate(scene: Scene, at: int) -> bool:
    """Whether what rate ``at`` is of is not among the figures before it.

    "31,000 a day, up from 28,000", "compared with 18 a day on her last trip", "31 wickets at an average of 22.40".
    """
    per_wicket = scene.words(at)[-len(_PER_WICKET) :] == _PER_WICKET and not unit_of(scene.row[at])
    nouns = {one.quantity.noun for one in scene.row if one.quantity is not None}
    if per_wicket and not _CRICKET.isdisjoint(nouns):
        return True
    return scene.is_base(at) or bool(at and _BRINGING & set(scene.words(at - 1)) and "to" in scene.words(at - 1))


def is_then(scene: Scene, at: int) -> bool:
    """ "£48.3m is 15% above last year's £42m": what a change was taken from, not what was spread."""
    return scene.is_base(at) or (at > 0 and scene.row[at - 1].kind == "percent_change" and scene.tied(at - 1, at))


def is_said_again(scene: Scene, at: int) -> bool:
    """ "190 in May, from 310, or ten a day, in April": whether rate ``at`` tells the figure before it again."""
    return scene.words(at) in ([",", "or"], ["or"], ["("])


def is_of_all(scene: Scene, total: int) -> bool:
    """ "The whole 40 came to £201m, £5m a mile": whether a bare number tells how many a total is of."""
    words = scene.words(total - 1) if total else []
    return words[-1:] != [] and words[-1] in _ALL and scene.is_count(total - 1) and not unit_of(scene.row[total - 1])


def _is_such(claim: Claim, rate: Claim) -> bool:
    told, own = claim.quantity, rate.quantity
    return claim.kind == "average" and told is not None and own is not None and told.per == own.per
