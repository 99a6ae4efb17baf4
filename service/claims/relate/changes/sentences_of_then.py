"""Sentences that say of the same thing what it was before: "A year ago it had 40. In 2012 it had had 20"."""

from service.claims.relate.holding import holds
from service.claims.relate.quoted import figure_of
from service.claims.scene import Scene, is_light
from service.model.claims import Claim, Mood
from service.model.periods import PeriodRole
from service.model.quantities import Direction

#: What a sentence goes on to speak of when it says of the same thing what it was before.
SAME = frozenset(
    "it they there he she we that this one figure number rate level price share total count gallon barrel litre".split()
)
BEING = frozenset(
    "was were had has been be stood stands at came to measured cost paid put averaged numbered ran held estimated"
    " counted weighed drew took made set".split()
)
EARLIER = frozenset(
    "previously earlier before once originally first initially formerly then recently late lately".split()
)
_OLD = frozenset(["old", "first", "former", "previous", "original"])  # "the old one measured"
_MOST = 9  # items of "The bank had earlier spoken of"


def said_of(scene: Scene, before: Scene, claim: Claim, kind: str, then: Claim) -> Scene:
    """The sentence that tells what it is now that another tells of then.

    "It costs £9. A year ago it was £7. In 2019 it was £5, not much more than half": the last is set against the first.
    But "It costs £12. Last year it was £8. In 2019 it was £6, 25% less" against that before it, if only this is right.

    Args:
        scene: the sentence.
        before: the one before.
        claim: how much more or less, or how many times as much, it was then.
        kind: the kind of claim that this is read as.
        then: the figure of then that the sentence gives.
    """
    if not is_of_then(scene):
        return before
    now = before
    while now.before is not None and is_of_then(now):
        now = now.before
    if now is before or not now.row or _is_given(claim, kind, now.row[0], then):
        return now
    return before if _is_given(claim, kind, before.row[0], then) else now


def _is_given(claim: Claim, kind: str, one: Claim, other: Claim) -> bool:
    ends = figure_of(one), figure_of(other)
    return holds(claim, kind, ends) or holds(claim, kind, ends[::-1])


def is_of_then(scene: Scene) -> bool:
    """Whether a sentence opens with what the same thing was at some time before."""
    if not scene.row:
        return False
    then, gap = scene.row[0], scene.gaps[0]
    words = [item.word for item in gap if item.period is None]
    if "had" in words and EARLIER & set(words) and len(words) <= _MOST:
        return True  # "The bank had earlier spoken of"
    if not SAME & set(words) or not (BEING & set(words) or is_growth(then)):
        return False
    if any(item.word not in SAME | BEING | EARLIER | _OLD and not is_light(item) for item in gap):
        return False
    shifted = then.period is not None and (
        then.period.role is PeriodRole.WINDOW or min(then.period.shift_months, then.period.shift_days) < 0
    )
    return shifted or then.mood is Mood.EARLIER or bool((EARLIER | _OLD) & set(words))


def is_growth(claim: Claim) -> bool:
    """Whether a figure tells by how much something grew, which is a level where it is the rate of it."""
    return claim.kind == "percent_change" and claim.direction is Direction.UP
