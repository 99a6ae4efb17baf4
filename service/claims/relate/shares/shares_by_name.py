"""Shares called by the name of a part told before: "12.1m flew abroad and 6.5m at home. The foreign share is 65%"."""

from collections.abc import Iterator

from service.claims.relate.cues import SHARES
from service.claims.relate.quoted import figure_of, value_of
from service.claims.relate.totals.sums import may_give
from service.claims.scene import Scene, agree
from service.model.claims import Claim, Figure

_BEING = frozenset(["is", "was"])
_CLOSING = frozenset([",", ".", ";", ")", "–", "—", ":"])
#: What a part may be told as, by the name that its share has.
_SAME = (
    frozenset("foreign international overseas abroad".split()),
    frozenset("domestic home".split()),
    frozenset("female women girls females".split()),
    frozenset("male men boys males".split()),
    frozenset("online web internet".split()),
)
_NAMED = 3  # words of "the foreign share"
_BEHIND = 4  # words behind a part that name it


def share_by_name(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The one part of that name and the whole that it makes up with another part told beside it."""
    words = scene.words(0)
    if at or len(words) != _NAMED + 1 or words[0] != "the" or words[2] not in SHARES or words[3] not in _BEING:
        return None
    if scene.words(1)[:1] != [] and scene.words(1)[0] not in _CLOSING:
        return None
    names = next((names for names in _SAME if words[1] in names), frozenset([words[1]]))
    named = [n for n in range(len(before.row)) if before.is_count(n) and names & _words_of(before, n)]
    wholes = [*_wholes(before, named[0])] if len(named) == 1 else []
    return (figure_of(before.row[named[0]]), figure_of(wholes[0])) if len(wholes) == 1 else None


def _words_of(scene: Scene, at: int) -> frozenset[str]:
    """The words behind a figure that name it, as far as the next one."""
    quantity = scene.row[at].quantity
    behind = scene.words(at + 1)[:_BEHIND]
    mark = next((n for n, word in enumerate(behind) if word in _CLOSING or word == "and"), _BEHIND)
    return frozenset([*behind[:mark], "" if quantity is None else quantity.noun])


def _wholes(scene: Scene, at: int) -> Iterator[Claim]:
    """What a part comes to with one of the figures beside it."""
    part = scene.row[at]
    counts = [one for n, one in enumerate(scene.row) if n != at and scene.is_count(n) and agree(one, part)]
    for whole in counts:
        others = [one for one in counts if one is not whole and value_of(one) < value_of(whole)]
        if any(may_give((figure_of(part), figure_of(one)), figure_of(whole)) for one in others):
            yield whole
