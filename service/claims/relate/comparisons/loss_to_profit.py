"""A loss and a profit with the swing between them: "lost $14.2m, having earned $6.3m, a swing of $20.5m"."""

from collections.abc import Sequence

from service.claims.relate.cues import SWINGS
from service.claims.relate.quoted import figure_of
from service.claims.scene import Scene, agree, unit_of
from service.model.claims import Figure
from service.model.quantities import CURRENCIES, Direction

_LOST = frozenset("loss losses lost losing deficit shortfall deficits".split())
_MADE = frozenset("profit profits made making earned earning surplus gain gained earnings".split())
_JOINING = frozenset(
    ", ; : – — a an the of that is which and so thus making makes marks marked representing represents means meaning"
    " swing turnaround turnround reversal total overall in year before earlier last previous ago".split()
)
"""Words between the two and the swing."""
_NEAR = 8  # items before an amount that say which of the two it is


def swing(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The loss and the profit that swing ``at`` leads across, of which it is the sum; of two losses it is none."""
    claim, words = scene.row[at], scene.words(at)
    named = words[-1:] == ["of"] and bool(SWINGS & set(words[-2:])) and at >= len(("loss", "profit"))
    named = named and scene.words(at + 1)[:1] in ([], ["."], [","], [";"], [""])  # but "a swing of £5m in fuel costs"
    if not named or unit_of(claim) not in CURRENCIES or not _joins(words):
        return None
    amounts = [n for n in range(at) if agree(scene.row[n], claim)]
    if amounts[-2:] != [at - 2, at - 1]:
        return None
    sides = {_is_loss(scene, n) for n in amounts[-2:]}
    return (figure_of(scene.row[at - 2]), figure_of(scene.row[at - 1])) if sides == {True, False} else None


def _joins(words: Sequence[str]) -> bool:
    """Whether nothing but times and joints stands there: not "in the American arm there was a swing of"."""
    return all(word in _JOINING or word.isdecimal() or not word for word in words)


def _is_loss(scene: Scene, at: int) -> bool | None:
    """Whether amount ``at`` was lost (True) or made (False); None where the words before it do not say."""
    word = next((word for word in reversed(scene.words(at)[-_NEAR:]) if word in _LOST or word in _MADE), "")
    if not word:
        return None
    lost = word in _LOST  # "made a loss of"
    claim = scene.row[at]
    falls = claim.direction is Direction.DOWN and claim.kind == "difference" and not lost
    return None if falls else lost
