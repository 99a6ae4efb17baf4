"""The word that says which way a change goes, and whether it moved so or lies on that side: "a fall of 192", "9 more".

What a noun or verb says is a move, from the earlier of two levels to the later; what a comparative says is told of one
of them, against the other, whichever came first.
"""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.scene import APART, NO_COUNTS, unit_of
from service.extract.changes import change_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, Direction
from service.records import dataclass

_UNITS = frozenset(["%", "percentage", "per", "cent", "percent", "point", "points", "cents", "pence", "p"])
_HEDGES = frozenset("about around some roughly just only over almost nearly exactly fully no less than".split())
_LINKS = frozenset(["by", "of", "is", "was"])
_MOVING = frozenset(["up", "down"])
_TOO = {"high": Direction.UP, "many": Direction.UP, "low": Direction.DOWN, "few": Direction.DOWN}
_ON_OR_OFF = {(verb, "to"): Direction.UP for verb in ("add", "adds", "added", "adding")}
_ON_OR_OFF |= {(verb, "on"): Direction.UP for verb in ("put", "puts", "putting")}
_ON_OR_OFF |= {
    (verb, off): Direction.DOWN
    for verb in "take takes took taken taking knock knocks knocked cut cuts lop lopped shave shaved wiped".split()
    for off in ("off", "from")
}
_SIDES = {"ahead": Direction.UP, "behind": Direction.DOWN, "extra": Direction.UP}
_IN_TWO = {"put on": Direction.UP, "gone up": Direction.UP, "gone down": Direction.DOWN, "went up": Direction.UP}
_IN_TWO |= {"went down": Direction.DOWN, "going up": Direction.UP, "going down": Direction.DOWN}
#: What is up where a time is short, or where a place is low, or is no change of a level.
_EITHER_WAY = frozenset(
    "faster slower quicker stronger weaker above below under beneath short shy adrift gain gains gained loss losses"
    " saving shortfall advance advanced recovery recovered firm firmed ease eased easing slow slowed cut cuts".split()
)
_NOUNS = frozenset(
    "rise increase growth climb jump leap surge fall drop decline decrease reduction plunge slump slide dip".split()
)
_OF_TIMES = frozenset("ahead behind up down faster slower quicker stronger weaker".split())
_GAINS = frozenset(["gain", "gained", "gains", "loss", "losses"])
_LOSSES = frozenset(["loss", "losses", "gain", "gains", "profit"])
#: What tells of another move than that between the two levels.
_OTHER_MOVES = frozenset(
    "previous previously after before following despite until since not expected forecast target targets would could"
    " should if back again later itself had gave giving then next every each all altogether overall net".split()
)
#: How words begin that tell of another move, which this one makes good.
_UNDOING = ("revers", "undo", "undid", "wip", "recoup", "regain", "recover", "retrac", "eras", "offset", "cancel")
_MADE_GOOD = frozenset([("up", "for"), ("made", "good"), ("making", "good")])
_NEAR = 3  # words ahead of a change, past what hedges it
_NOUN = 2  # words of "192 pupils fewer"


@dataclass(frozen=True, slots=True)
class Way:
    """Which way a word says that a figure goes.

    Attributes:
        direction: the way.
        compares: whether it is told of one of two levels, whichever came first.
        ahead: the words of the sentence before the figure and its word.
        behind: those past both.
    """

    direction: Direction
    compares: bool
    ahead: list[str]
    behind: list[str]


def way_told(claim: Claim) -> Way | None:
    """The way that the words right beside a figure say; None where they say none, or where it may be meant otherwise.

    Args:
        claim: the figure.
    """
    quantity = claim.quantity
    assert quantity is not None
    start = quantity.span.start if quantity.hedge_span is None else min(quantity.span.start, quantity.hedge_span.start)
    ahead, behind = claim.sentence.before(start), claim.sentence.behind(quantity.span.end)
    past = 0
    while past < len(behind) and behind[past] in _UNITS:
        past += 1
    behind = behind[past:]
    way = _added_or_taken(ahead, behind) or _behind(ahead, behind) or _ahead(ahead, behind)
    if way is None or (claim.direction is not None and claim.direction is not way.direction):
        return None
    if quantity.unit in CURRENCIES and not _LOSSES.isdisjoint(ahead[-_NEAR:]):
        return None  # "a loss of £13m"
    timed = unit_of(claim) in APART - NO_COUNTS
    word = {*ahead[-_NEAR - 1 :], *behind[: _NOUN + 1]}
    return None if timed and not _OF_TIMES.isdisjoint(word) else way


def clause_ahead(way: Way) -> Sequence[str]:
    """The words of its own clause that lead to a change.

    Args:
        way: the word that says which way it goes.
    """
    ahead = way.ahead
    mark = max((at for at, word in enumerate(ahead) if not word.isalpha() and word not in ("'s", "’s")), default=-1)
    return ahead[mark + 1 :]


def is_another_move(words: Sequence[str]) -> bool:
    """ "It then rose by 192", "making up for a fall of 192", "undoing April's fall of 192".

    Args:
        words: those of its clause that lead to the change.
    """
    return makes_good(words) or not _OTHER_MOVES.isdisjoint(words)


def makes_good(words: Sequence[str]) -> bool:
    """ "Making up for a fall of 192", "which cancels out a drop of 192".

    Args:
        words: those of its clause that lead to the change.
    """
    return any(word.startswith(_UNDOING) for word in words) or not _MADE_GOOD.isdisjoint(pairwise(words))


def _added_or_taken(ahead: Sequence[str], behind: Sequence[str]) -> Way | None:
    """ "Better data have added 166 to it", "which took 166 off that"."""
    verb, link = next((word for word in reversed(ahead) if word not in _HEDGES), ""), " ".join(behind[:2])
    side = _ON_OR_OFF.get((verb, behind[0])) if behind else None
    if side is None or not link.endswith((" it", " that", " this")):
        return None
    at = max(n for n, word in enumerate(ahead) if word == verb)
    return Way(side, compares=False, ahead=[*ahead[:at]], behind=[*behind])


def _behind(ahead: Sequence[str], behind: Sequence[str]) -> Way | None:
    """ "192 more", "192 pupils fewer", "£92.50 down"."""
    if behind[:1] == ["too"] and behind[1:2] and behind[1] in _TOO:
        return Way(_TOO[behind[1]], compares=True, ahead=[*ahead], behind=[*behind[2:]])
    for at, word in enumerate(behind[:_NOUN]):
        if not word.isalpha() or word in _EITHER_WAY:
            return None
        change = change_of(word, "more")
        side = _SIDES.get(word) if change is None else change.direction
        if side is not None:
            return Way(side, word not in _MOVING, [*ahead], [*behind[at + 1 :]])
        if change_of(word) is not None:
            return _noun_behind(ahead, behind) if not at and word in _NOUNS else None
    return None


def _noun_behind(ahead: Sequence[str], behind: Sequence[str]) -> Way | None:
    """ "A 30% fall"."""
    change = change_of(behind[0], "noun")
    return None if change is None else Way(change.direction, compares=False, ahead=[*ahead], behind=[*behind[1:]])


def _ahead(ahead: Sequence[str], behind: Sequence[str]) -> Way | None:
    """ "A fall of 192", "it has lost 192", "up by 192", "cheaper by 192"."""
    words = [*ahead]
    while words and words[-1] in _HEDGES:
        words.pop()
    moved = words[:-1] if words[-1:] and words[-1] in _LINKS else words
    pair = _IN_TWO.get(" ".join(moved[-2:]))
    if pair is not None:
        return Way(pair, compares=False, ahead=moved[:-2], behind=[*behind])
    word = moved[-1] if moved else ""
    change = None if word in _EITHER_WAY - _GAINS else change_of(word)
    if change is None or (word not in _MOVING and change.part == "more" and words[-1] != "by"):
        return None
    if change.part == "noun" and change_of(word, "verb") is None and words[-1] not in _LINKS:
        return None
    return Way(change.direction, change.part == "more" and word not in _MOVING, moved[:-1], [*behind])
