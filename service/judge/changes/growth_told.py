"""Growth told by its verb and its rate: "the economy contracted at an annual rate of 0.6%" is growth of minus 0.6%.

Such a figure is a level of the series of growth, and its size alone is compared with it; whether it grew or shrank the
verb says.
"""

from collections.abc import Sequence

from service.extract.changes import change_of
from service.judge.bench import PACES
from service.judge.verdicts import Verdict
from service.model.claims import Claim, Figure
from service.model.quantities import PERCENT, Direction
from service.model.report import Label, Severity
from service.model.series import Series
from service.records import replace

_RATES = frozenset("inflation growth rate rates pace slowdown decline contraction fall rise increase".split())
"""What falls or rises as a rate itself: "inflation fell at a rate of"."""
_SLOWING = ("slow", "eas", "cool", "accelerat", "quicken", "moderat")
"""How the verbs begin that tell of a rate and not of what has it."""
_REACH = 10  # words from the verb to the figure, as in "grew at a seasonally and inflation-adjusted"
_BEHIND = 3  # words from the figure to "pace"
_SUBJECT = 4  # words ahead of the verb


def grew_otherwise(verdict: Verdict, series: Series, actual: Figure) -> Verdict | None:
    """The verdict on a right rate of growth whose verb tells of decline, or the reverse; None where all is well.

    Args:
        verdict: on a claim that is supported.
        series: what its figure is of.
        actual: the official figure, with the room that revisions leave it.
    """
    claim = verdict.grounded.claim
    if claim.kind != "level" or series.growth_over is None:
        return None
    way = _way_told(claim)
    if way is None or not (actual.high < 0 if way is Direction.UP else actual.low > 0):
        return None
    moved = replace(verdict.grounded, claim=replace(claim, kind="percent_change", direction=way))
    return replace(verdict, grounded=moved, label=Label.CONTRADICTED, severity=Severity.ERROR, reverses=True)


def _way_told(claim: Claim) -> Direction | None:
    """Which way the verb goes that a rate belongs to: "shrank at a 0.5% annual rate"; None where there is none."""
    quantity = claim.quantity
    if quantity is None or quantity.unit != PERCENT or quantity.negative or "at" not in claim.sentence.words:
        return None
    ahead = claim.sentence.before(quantity.span.start)
    behind = claim.sentence.behind(quantity.span.end)[:_BEHIND]
    at = max((n for n, word in enumerate(ahead) if word == "at"), default=0)
    if not at or len(ahead) - at > _REACH or PACES.isdisjoint([*ahead[at:], *behind]):
        return None
    change = None if ahead[at - 1].startswith(_SLOWING) else change_of(ahead[at - 1], "verb")
    told_of_rate = not _RATES.isdisjoint(_subject(ahead, at - 1))
    return None if change is None or told_of_rate else change.direction


def _subject(ahead: Sequence[str], verb: int) -> Sequence[str]:
    return ahead[max(0, verb - _SUBJECT) : verb]
