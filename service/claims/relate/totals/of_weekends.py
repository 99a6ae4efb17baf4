"""Totals of weekends: "Sunday's crowd of 41,200 took the weekend's total to 79,800, after 38,600 on Saturday"."""

from service.claims.relate.quoted import figure_of
from service.claims.scene import Scene, agree
from service.model.claims import Figure

_DAYS = frozenset(["saturday", "sunday"])
_TO = (["total", "to"], ["total", "at"], ["total", "of"], ["tally", "to"])
_NEAR = 5  # words of "the weekend's total to"
_FIGURES = ("saturday", "sunday", "weekend")


def of_weekend(scene: Scene, at: int, _before: Scene) -> tuple[Figure, ...] | None:
    """What came on either day, of the total of both that is figure ``at``; None where the sentence tells more or less.

    Args:
        scene: the sentence.
        at: the place of the total.
        _before: the sentence before it.
    """
    claim = scene.row[at]
    told = scene.words(at)[-2:] in _TO and "weekend" in claim.sentence.before(claim.span.start)[-_NEAR:]
    if not told or len(scene.row) != len(_FIGURES) or not _DAYS.issubset(claim.sentence.words):
        return None
    days = [n for n in range(len(scene.row)) if n != at]
    if not all(scene.is_count(n) and agree(scene.row[n], claim) for n in days):
        return None
    first, last = (figure_of(scene.row[n]) for n in days)
    return first, last
