"""What is left of a whole, shared out: "£65.5m of it came online, and the 71 shops took the rest, £2.15m each"."""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, Scene, agree, alike, noun_of, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES

_RESTS = frozenset(["rest", "remainder", "remaining", "others", "balance"])
_THAT = (["that"], ["it"], ["this"], ["them"], ["these"], ["those"])
_MOST = 5  # sums told of, the whole among them
_REACH = 12  # words of "the rest to 15 services, an average of about"
_MARKING = frozenset(["the", "its", "their", "of"])


def is_of_rest(scene: Scene, at: int) -> bool:
    """Whether what is spread by average ``at`` is the rest of something: "the shops took the rest, £2.15m each"."""
    if _RESTS.isdisjoint(scene.said):
        return False
    return any(_leads_to_rest(scene, n) for n in range(max(at - 1, 0), at + 1))


def says_of_rest(ahead: Sequence[str]) -> bool:
    """Whether the words ahead of an average say that it is of the rest: "the rest to 15 services, an average of"."""
    near = ahead[-_REACH:]
    return any(first in _MARKING and then in _RESTS for first, then in pairwise(near))


def _leads_to_rest(scene: Scene, at: int) -> bool:
    """ "Took the rest", "and the rest to", "share the remainder"; not "the remaining 600 sit in"."""
    words = scene.words(at)
    places = [n for n, word in enumerate(words) if word in _RESTS]
    return any(n and words[n - 1] in _MARKING and n + 1 < len(words) for n in places)


def rest_shared_out(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """What the parts told of a whole leave of it, and what that is shared out among.

    Whatever the words, if this gives the average; else only of one part, where they say that it is of the other figure.

    Args:
        scene: the sentence.
        at: the average.
        before: the sentence before.
    """
    claim, told = scene.row[at], [n for n in range(at) if scene.is_count(n) and not scene.is_base(n)]
    if not told or not _is_number(scene.row[told[-1]], claim):
        return None
    own = [n for n in told[:-1] if _is_of_its_kind(scene.row[n], claim)]
    ahead = [one for n, one in enumerate(before.row) if before.is_count(n) and not before.is_base(n)]
    sums = [*(one for one in ahead if _is_of_its_kind(one, claim)), *(scene.row[n] for n in own)]
    if not len(("whole", "part")) <= len(sums) <= _MOST:
        return None
    from service.claims.relate.holding import holds  # noqa: PLC0415  (seldom needed)
    from service.claims.relate.shares.share_of_rest import left_of  # noqa: PLC0415  (likewise)

    whole = max(sums, key=value_of)
    parts = [one for one in sums if one is not whole]
    rest = left_of(whole, parts) if all(alike(whole, one) for one in parts) else None
    if rest is None:
        return None
    spread = rest[0], figure_of(scene.row[told[-1]])
    said = len(parts) == 1 and any(_is_said_of_other(scene, n) for n in own)
    return spread if said or holds(claim, "average", spread) else None


def _is_said_of_other(scene: Scene, at: int) -> bool:
    """ "Of sales of £218.4m, £65.5m", "£65.5m of it": whether figure ``at`` is the whole, or some of it."""
    behind = scene.words(at + 1)[:2]
    return scene.is_whole(at) or (behind[:1] == ["of"] and behind[1:2] in _THAT)


def _is_of_its_kind(one: Claim, average: Claim) -> bool:
    """ "£40m" of "£2m each"; and "900 pupils" of "30 each"."""
    return unit_of(one) == unit_of(average) if unit_of(average) in CURRENCIES else agree(one, average)


def _is_number(one: Claim, average: Claim) -> bool:
    """ "71 shops"; and not the amount that is shared out."""
    counted = noun_of(one) != "" and unit_of(one) not in APART | CURRENCIES
    return counted and (unit_of(average) in CURRENCIES or noun_of(one) != noun_of(average))
