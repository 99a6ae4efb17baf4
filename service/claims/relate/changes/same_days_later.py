"""The level now that one of the same days of another year is held against, wherever the text has told it.

"Prices rose by 3.6% in the year to June. In May it was 3.4%. In June 2024 it had been 2.0%, or 1.6 points lower": than
in June, and not than in the month told last.
"""

from service.claims.relate.changes.level_pairs import may_be_now, window
from service.claims.scene import Scene, unit_of
from service.model.claims import Claim
from service.model.quantities import PERCENT, Direction
from service.model.windows import Window

_WAS = frozenset(["was", "were", "had"])
_COMPARING = frozenset(["higher", "lower", "more", "less", "fewer", "above", "below", "up", "down"])
_YEAR = 12  # months


def same_days_later(scene: Scene, at: int, base: Claim, before: Scene) -> Claim | None:
    """The one level of the two sentences before, of one series with ``base``, that is of its days of a later year.

    Args:
        scene: the sentence.
        at: the place of the change among its figures.
        base: the level of then, right before the change.
        before: the sentence before.
    """
    then = window(base.period)
    if then is None or _WAS.isdisjoint(scene.words(at - 1)) or _COMPARING.isdisjoint(scene.words(at + 1)[:1]):
        return None
    series = {candidate.series_id for candidate in base.candidates}
    rows = [before] if before.before is None else [before, before.before]
    told = [
        row.row[n]
        for row in rows
        for n in range(len(row.row))
        if (may_be_now(row, n, base) or _is_growth(row.row[n], base))
        and _are_later(then, window(row.row[n].period))
        and series & {candidate.series_id for candidate in row.row[n].candidates}
    ]
    return told[0] if len(told) == 1 else None


def _is_growth(one: Claim, base: Claim) -> bool:
    """ "Rose by 3.6% in the year to June", of which the rate was 2.0% a year before."""
    told = one.kind == "percent_change" and one.direction is Direction.UP and unit_of(base) == PERCENT
    return told and unit_of(one) == PERCENT and one.base is None


def _are_later(then: Window, now: Window | None) -> bool:
    """Whether days are the same ones of a later year, or the year up to these."""
    if now is None or now.end.year <= then.end.year:
        return False
    later = then.shifted_years(now.end.year - then.end.year)
    return now == later or (now.end == later.end and now.whole_months == _YEAR)
