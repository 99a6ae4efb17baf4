"""Levels that words call more or fewer than one beside them: "the boats were more numerous: 672, against 695"."""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.scene import APART, Scene, unit_of
from service.model.claims import Claim
from service.model.mentions import Item
from service.model.quantities import CURRENCIES, PERCENT, Direction

_SET_AGAINST = (
    ("against",),
    ("compared", "with"),
    ("compared", "to"),
    ("versus",),
    ("rather", "than"),
    ("as", "against"),
    ("instead",),  # of
    ("from",),
    ("after",),
)
_UNSURE = frozenset("no not never nor if whether would could might may should instead without didn't little".split())
_DETERMINING = {"more": Direction.UP, "fewer": Direction.DOWN, "less": Direction.DOWN}
#: What a comparative is said of, by the unit of the figure; the others are said of numbers of any sort.
_OF_MONEY = frozenset("dearer costlier pricier cheaper".split())
_OF_LENGTH = frozenset(["longer", "shorter"])
_OF_NUMBERS = frozenset("more fewer less higher lower larger smaller bigger greater up down".split())
_OF_GAPS = frozenset(["wider", "narrower"])
_NUMEROUS = frozenset(["numerous", "common", "frequent"])
_OPENERS = frozenset([":", "at", "–", "—", "(", ","])
_STOOD = frozenset("stood peaked topped bottomed started began opened".split())
_TIMES = frozenset("days hours minutes seconds".split())
_COUNTED = frozenset("was were recorded reported counted registered logged on average".split())
_NAMES = frozenset(["growth", "cut", "cuts", "saving", "loss", "gains", "gain", "raise", "cutting", "lost", "losing"])
_OVERTHROWN = frozenset("motion vote bill amendment government record records".split())  # "the record fell"
_APART = frozenset(["than", "so"])  # "output fell, but more than feared: 412, against 455"
DISTANCES = frozenset("gap difference change swing lead margin loss".split())
"""What lies between two figures: where it is bigger, neither of them need be."""
_CLOSING = frozenset("again still then now too in at number numbers total all".split())
_TAKING = frozenset("the its their in a on for at of end".split())
_STRETCHES = frozenset("year month week quarter day season before last earlier previous".split())
_BESIDE = _TAKING | _STRETCHES
_TOLD_BETWEEN = _BESIDE | _COUNTED | {","}
_PRONOUNS = frozenset(["it", "there", "they", "that"])
_BEING = frozenset("was were had been stood totalled came sold carried to at numbered cost paid held handled".split())
_DID = frozenset("held brought took sold spent paid had made saw drew cost lost won kept".split())
_WISHED = frozenset("hoped wanted expected needed demanded planned promised asked required".split())
_PERFECT = frozenset(["has", "have"])
_COPULAS = frozenset(["was", "were", "is", "are"])
_LONGEST = 12  # items between the two

#: The level now, the level before, the way that the words say it lies from it.
Move = tuple[int, int, Direction]


def more_of(scene: Scene, at: int) -> Move | None:
    """A level at ``at``, what it is set against right behind it, and the way that words before both say it lies."""
    way = _set_against(scene, at)
    if way is not None:
        return at, at + 1, way
    way = _since(scene, at)
    return None if way is None else (at + 1, at, way)


def more_than(scene: Scene, at: int) -> Direction | None:
    """ "It sold 1,322 seats on Saturday, more than on Friday, when it sold 1,204", "6,905, down on the 8,120 of"."""
    gap, words = scene.gaps[at + 1], scene.words(at + 1)
    by = next((n for n, word in enumerate(words) if word in ("than", "on") and n and gap[n - 1].changes), -1)
    if by < 1 or len(gap) > _LONGEST or not _UNSURE.isdisjoint(words):
        return None
    more, opens = words[by - 1], by - 1
    while (opens and words[opens - 1].endswith("ly")) or words[opens - 1] in ("well", "far", "much", "even", "still"):
        opens -= 1
    if not _may_be(more, scene.row[at]) or (words[by] == "on") is not (more in ("up", "down")):
        return None
    if not opens or words[opens - 1] not in (",", "–", "—", "(", ":"):
        return None
    if any(item.changes or item.quantity for item in gap[: opens - 1]) or not _leads(gap[by + 1 :]):
        return None
    return _side(gap[by - 1])


def _set_against(scene: Scene, at: int) -> Direction | None:
    """ "Fewer boats were needed: 672, against 695", "the trains were longer, at 212 metres against 198"."""
    gap, between = scene.gaps[at], scene.words(at + 1)
    before = scene.words(at)
    if before[-3:] == [":", "there", "were"]:
        gap, before = gap[:-2], before[:-2]
    if before[-1:] == [] or before[-1] not in _OPENERS or not _UNSURE.isdisjoint(before):
        return None
    told = tuple(word for word in between if word and word not in _TOLD_BETWEEN)
    if told not in _SET_AGAINST or (told == ("from",) and _starts_then(scene.gaps[at + 1])):
        return None
    if before[-1] in (":", ",") and _APART.isdisjoint(before):
        way = _determined(before[:-1])
        if way is not None:
            return way
    quantity = scene.row[at].quantity
    if quantity is not None and quantity.noun and quantity.noun not in before:
        return None
    dated = scene.row[at + 1].period is not None
    return _predicated(gap, scene.row[at]) or (_moved(gap) if dated else None)


def _starts_then(gap: Sequence[Item]) -> bool:
    """ "It had been falling: £1,690 from April, £1,568 from July": from when it was so, and not what it came from."""
    opens = next((n for n, item in enumerate(gap) if item.word == "from"), 0)
    behind = gap[opens + 1 : opens + 3]
    return len(behind) > 1 and behind[0].period is not None and behind[1].word == ","


def _determined(words: Sequence[str]) -> Direction | None:
    """ "Fewer people came in 2023: 412, against 455", "each carried fewer, 49 on average compared with 61"."""
    opens = max((n for n, word in enumerate(words) if word in (",", ";")), default=-1) + 1
    told = words[opens:]
    near = next((_DETERMINING[word] for word in told[:2] if word in _DETERMINING), None)
    if near is None and told[-1:] and told[-2:-1] and (told[-2] in _DID or told[-2].endswith("ed")):
        near = _DETERMINING.get(told[-1]) if _WISHED.isdisjoint(told) else None
    counted = [
        _DETERMINING[more]
        for more, noun in pairwise(told)
        if more in _DETERMINING and (noun.endswith("s") or noun == "people")
    ]
    return near or (counted[0] if len(counted) == 1 else None)


def _moved(gap: Sequence[Item]) -> Direction | None:
    """ "There was a fall in entries: 412, against 455", "thefts are falling: 412 were recorded, against 640"."""
    words = [item.word for item in gap]
    if words[-1:] != [":"] or not (_APART | {",", ";", "and", "but"}).isdisjoint(words):
        return None
    moves = [item for item in gap if item.changes]
    if len(moves) != 1 or moves[0].changes[0].part == "more":
        return None
    named = moves[0].word in _NAMES or not (DISTANCES | _OVERTHROWN).isdisjoint(words)
    return None if named else moves[0].changes[0].direction


def _predicated(gap: Sequence[Item], claim: Claim) -> Direction | None:
    """The comparative that a clause ends in, before the mark that leads to its figure: "were more numerous:"."""
    words = [item.word for item in gap]
    end = len(words)
    while end and (not words[end - 1] or words[end - 1] in _OPENERS or words[end - 1] in _CLOSING):
        end -= 1
    if end > 1 and words[end - 1] in _NUMEROUS:
        end -= 1
        if words[end - 1] not in ("more", "less"):
            return None
    if end < 2 or not _COPULAS & set(words[: end - 1]) or not _may_be(words[end - 1], claim):
        return None
    if any(item.changes for item in gap[: end - 1]) or not DISTANCES.isdisjoint(words):
        return None  # "the fall in boats was bigger still: 153, against 286"
    return _side(gap[end - 1])


def _may_be(word: str, claim: Claim) -> bool:
    """Whether a comparative can be said of a figure: no percentage is longer, no number of things dearer."""
    unit = unit_of(claim)
    if word in _OF_MONEY:
        return unit in CURRENCIES
    if word in _OF_LENGTH:
        return unit not in CURRENCIES and unit != PERCENT
    if word in _OF_GAPS:
        return unit in CURRENCIES or unit == PERCENT
    return word in _OF_NUMBERS and unit not in APART - {PERCENT}


def _leads(behind: Sequence[Item]) -> bool:
    """Whether the words behind "than" lead to a figure of earlier days: "the", "on Friday, when it sold"."""
    words = [item.word for item in behind if item.word not in _BESIDE]
    if "when" in words:
        led = words.index("when")
        dated = any(item.period is not None for item in behind)
        return dated and set(words[:led]) <= {"", ",", "ago"} and set(words[led + 1 :]) <= _PRONOUNS | _BEING
    if words[-1:] == ["("]:
        return any(item.period is not None for item in behind) and set(words[:-1]) <= {""}
    return bool(behind) and set(words) <= {"", "'s", "’s"} and (behind[-1].word in ("the", "'s", "’s"))


def _since(scene: Scene, at: int) -> Direction | None:
    """ "The pile of claims, 8,120 a year ago, has shrunk to 6,905": of the figure behind, from that before it."""
    words, gap = scene.words(at + 1), scene.gaps[at + 1]
    then = scene.row[at].period
    led = scene.words(at)[-3:]
    perfect = next((n for n, word in enumerate(words) if word in _PERFECT), -1)
    if words[-1:] != ["to"] or perfect < 1 or then is None or unit_of(scene.row[at]) in _TIMES:
        return None
    if not _TAKING.issuperset(filter(None, words[: perfect - 1])):
        return None
    peaked = words[perfect - 1] == "and" and led[-1:] == ["at"] and not _STOOD.isdisjoint(led[-2:-1])
    if not peaked and (words[perfect - 1] not in (",", ")") or not (led[-1:] in ([","], ["("]) or _is_which(led))):
        return None
    verbs = [change for item in gap[perfect + 1 : -1] for change in item.changes]
    told = len(verbs) == 1 and verbs[0].part == "verb"
    return verbs[0].direction if told and _UNSURE.isdisjoint(words) else None


def _is_which(led: Sequence[str]) -> bool:
    """ "The list, which stood at": whether a figure is what the thing before it was."""
    return led == ["which", "stood", "at"] or (led[-2:-1] == ["which"] and led[-1] in ("was", "numbered", "totalled"))


def _side(item: Item) -> Direction | None:
    """On which side a comparative puts what it is said of."""
    return next((change.direction for change in item.changes if change.part == "more"), None)
