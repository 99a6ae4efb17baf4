"""What stands behind a change and makes it one of a part, of a longer time or from elsewhere than the levels beside it.

"To £42m from £38m, up by 25% online", "a rise of 25% over two years", "25% higher than before the war". And which way
a rate moved that is said to be better or worse.
"""

from collections.abc import Sequence

from service.claims.relate.quoted import quotes
from service.claims.scene import Scene, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import Direction

_LENGTHS = frozenset(["years", "quarters", "months", "weeks", "days", "decades"])
_APART = frozenset("online offline abroad overseas elsewhere".split())
_BEFORE_COSTS = (["before", "fees"], ["before", "tax"], ["before", "costs"], ["after", "fees"], ["after", "tax"])
_PHRASES = (["in", "cash"], ["in", "real"], ["than", "before"], ["from", "before"], *_BEFORE_COSTS)
_SOLD = (["on", "the", "sale"], ["on", "the", "disposal"], ["on", "disposal", "of"])
_DAYS = (["for", "the", "week"], ["for", "the", "day"], ["on", "weekdays"], ["at", "weekends"])
_LEFT_OUT = frozenset(["excluding", "except", "once", "if"])
_AHEAD = frozenset("planned expected due likely forecast scheduled proposed".split())
_SUMMITS = frozenset(["peak", "high", "height", "record", "low"])
_REACH = 3  # items of "from their peak"
_APART_KINDS = frozenset(["point_change", "difference"])
_THE_MORE_THE_BETTER = frozenset("pass success finishing survival attendance punctuality completion recovery".split())
_MORE_IS_BETTER = frozenset(
    "won win wins sold sells scored passed earned earns profit profits turnover takings revenue revenues sales"
    " occupancy attendance attendances turnout graduated recovered survived".split()
)
_DENYING = frozenset("not n't never no without failed unsold loss losses lost cost costs cut".split())
_NAMED = 6  # items of "The pass rate of"
_HEAD = 10  # items of "Lodgepole Hotels sold 74% of its room nights in"


def is_told_further(scene: Scene, at: int) -> bool:
    """Whether the words behind change ``at`` name a part, a longer time or another base for it.

    Args:
        scene: the sentence.
        at: the change.
    """
    behind = scene.gaps[at + 1]
    while behind and behind[0].changes:
        behind = behind[1:]
    words = [item.word for item in behind]
    if words in (["over"], ["within"]) and at + 1 < len(scene.row):
        return unit_of(scene.row[at + 1]) in _LENGTHS
    if words[:1] != [] and words[0] in _APART:
        return True
    if _is_told_apart(words):
        return True
    if words[:2] in _PHRASES:
        return (
            words[:2] in _BEFORE_COSTS or words[1] != "before" or words[2:3] not in ([], [""], [","], ["."])
        )  # "nine points more than before"
    return words[:1] in (["from"], ["off"]) and not _SUMMITS.isdisjoint(words[1:_REACH])


def is_seen_from_summit(scene: Scene, inputs: Sequence[Figure]) -> bool:
    """ "Rose $1.20, or 1.3%, to $92.16, from a low of $84.10 last month": how far it has come since, told beside it."""
    for at, one in enumerate(scene.row):
        words = scene.words(at)
        led = words[-5:-3] == [",", "from"] and words[-1:] == ["of"] and not _SUMMITS.isdisjoint(words[-2:])
        if at and led and any(quotes(one, figure) for figure in inputs):
            return True
    return False


def _is_told_apart(words: Sequence[str]) -> bool:
    """ "A gain of £3m on the sale of a shed", "9%, excluding new shops", "a rise of 20p is planned"."""
    told = words[1:] if words[:1] == [","] else words
    if told[:3] in _SOLD or any(told[: len(days)] == days for days in _DAYS):
        return True
    if told[:1] == ["is"]:
        return told[1:2] != [] and told[1] in _AHEAD
    return told[:1] != [] and told[0] in _LEFT_OUT


def way_for_the_better(scene: Scene, at: int, claim: Claim) -> Direction | None:
    """The direction of a difference between two levels of which the higher is the better one.

    Args:
        scene: the sentence.
        at: the difference.
        claim: the same with the two rates that it lies between.
    """
    told, words = scene.words(at + 1)[:1], scene.words(0)[:_NAMED]
    if claim.kind not in _APART_KINDS or claim.direction is not None or told not in (["better"], ["worse"]):
        return claim.direction
    if len(claim.inputs) != len(("now", "base")):
        return None
    rate = claim.kind == "point_change" and "rate" in words and not _THE_MORE_THE_BETTER.isdisjoint(words)
    if not rate and not _is_better_for_more(scene, at):
        return None
    return Direction.UP if told == ["better"] else Direction.DOWN


def _is_better_for_more(scene: Scene, at: int) -> bool:
    """ "They sold 74% of their rooms, three points worse than the 71% of then": of what nobody has too many."""
    head = scene.words(0)[-_HEAD:]
    return at == 1 and not _MORE_IS_BETTER.isdisjoint(head) and _DENYING.isdisjoint((*head, *scene.words(1)))
