"""Changes told with the ends that they brought something from and to: "added £76, taking it from £1,524 to £1,600"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.claims.relate.changes.level_pairs import Pair
from service.claims.scene import Scene, is_light, noun_of, unit_of
from service.model.quantities import PERCENT

BRINGING = frozenset("taking bringing lifting moving putting leaving cutting pushing sending raising reducing".split())
"""What leads from a change to the ends that it brought something from and to."""
_NOT = frozenset(["not", "without", "instead", "never", "each", "every", "some"])
_REASONS = frozenset(["as", "because", "when"])
_SO, _MANY = frozenset(["so", "which"]), (["as", "many"], ["the", "number"])
_SHARES = frozenset(["share", "proportion", "part", "percentage"])
_PRONOUNS = frozenset(["it", "they", "this", "that", "he", "she", "we"])
_IN_TERMS, _OF_VERBS = frozenset(["in", "terms", "or", "say"]), ("ly", "ing")
_LONG = 12  # items of "to a band D bill, taking it from"


def is_brought(scene: Scene, at: int) -> bool:
    """Whether the two figures behind change ``at`` are told as what it brought the same thing from and to."""
    if at + 2 >= len(scene.row) or BRINGING.isdisjoint(scene.said):
        return False
    words, then = scene.words(at + 1), scene.words(at + 2)
    verb = next((n for n, word in enumerate(words) if word in BRINGING), -1)
    if verb < 1 or words[verb - 1] != "," or words[-1] != "from" or then != ["to"] or len(words) > _LONG:
        return False
    if not _NOT.isdisjoint(words) or not {";", "and", "but"}.isdisjoint(words):
        return False
    meant = words[verb + 1 : -1]
    told = [*scene.words(at), *words[:verb]]
    named = [word for word in meant if word not in ("the", "its", "his", "her", "their")]
    same = all(word in told for word in named) or meant in (["it"], ["the", "total"], ["the", "price"])
    first, last = scene.row[at + 1], scene.row[at + 2]
    plain = scene.is_level(at + 1) and scene.is_level(at + 2) and unit_of(first) == unit_of(last)
    return bool(meant) and same and plain and unit_of(scene.row[at]) in (unit_of(first), PERCENT)


def brought(scene: Scene, at: int, before: Scene) -> Iterator[Pair]:
    """ "Added £76 to a band D bill, taking it from £1,524 to £1,600": where it came to, and from where."""
    own = scene.row[at].kind == "difference" or unit_of(scene.row[at]) == PERCENT
    if own and (is_brought(scene, at) or _became(scene, at)):
        yield scene.row[at + 2], scene.row[at + 1]


def _became(scene: Scene, at: int) -> bool:
    """ "Compensation was cut by a fifth, £4.5m becoming £3.6m"."""
    if "becoming" not in scene.said or at + 2 >= len(scene.row) or scene.words(at + 2) != ["becoming"]:
        return False
    lead, first, last = scene.words(at + 1), scene.row[at + 1], scene.row[at + 2]
    plain = scene.is_level(at + 1) and scene.is_level(at + 2) and unit_of(first) == unit_of(last)
    return (
        plain
        and scene.words(at + 3)[:1] in ([], ["."], [";"])  # not "£5m becoming £4m for the largest"
        and noun_of(first) == noun_of(last)
        and lead[:1] in ([","], [":"], ["–"], ["—"], ["("])
        and all(is_light(item) for item in scene.gaps[at + 1][1:])
    )


def begins_another(scene: Scene, change: int, at: int) -> bool:
    """ "Sales rose 18%, profit from £4m to £5m": whether a list of moves goes on with the next, its verb left out.

    So does "bills fell 25% as the cap dropped from £3,280 to £2,074"; but not "fares went up 12%, typically from £25 to
    £28", "up £3m, bringing sales from £4m to £7m".

    Args:
        scene: the sentence.
        change: how far the one before it moved.
        at: the figure behind "from".
    """
    gap, words = scene.gaps[at], scene.words(at)
    if words[-1:] != ["from"] or scene.words(at + 1) != ["to"]:
        return False
    if scene.row[change].kind == "multiple" and unit_of(scene.row[at]) == PERCENT:
        return _is_of_count(scene, change, words)
    reason = next((n for n in range(len(words) - 1, -1, -1) if words[n] in _REASONS), -1)
    if reason >= 0 and unit_of(scene.row[change]) != PERCENT:
        return False  # "will pay £22 more a year as the cap edges up from £1,641 to £1,663"
    if reason >= 0:
        return words[reason + 1] not in _PRONOUNS and not all(is_light(item) for item in gap[reason + 1 : -1])
    named = [item.word for item in gap[1:-1] if not is_light(item)] if words[0] == "," else []
    return named != [] and not any(word in _IN_TERMS or word.endswith(_OF_VERBS) for word in words)


def _is_of_count(scene: Scene, change: int, words: Sequence[str]) -> bool:
    """ "Twice as many, so that their share went from 30% to 45%": what a count is so many times of is no share.

    Nor is "membership doubled, so the share of women went from 40% to 45%"; but "it doubled, so the share did".
    """
    if scene.words(change + 1)[:2] in _MANY:
        return True
    concludes = any(one == "," and then in _SO for one, then in pairwise(words))
    return concludes and not _SHARES.isdisjoint(words) and _SHARES.isdisjoint(scene.words(change))
