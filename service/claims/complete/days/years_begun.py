"""What a year began and ended with: "2024 began with inflation at 4.0% and ended with it at 2.5%" is of its ends."""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS
from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import BEGUN, ENDED, Period, PeriodRole
from service.model.series import Nature
from service.model.shelf import Shelf
from service.model.windows import Grain, Window
from service.records import replace

_CUES = frozenset(["began", "started", "opened", "ended", "closed", "finished"])
_LEADING = frozenset(["at", "with", "on"])
_PARTING = frozenset([";", ":", "but", "while", "whereas", "when"])


def at_ends_of_years(row: Sequence[Claim], items: Row, shelf: Shelf) -> Sequence[Claim]:
    """The claims of a sentence, levels with which a year is told to have begun or ended at its first or last day.

    Not so what adds up over it: "2023 ended with 29,437 people having crossed".

    Args:
        row: the claims in order.
        items: the sentence.
        shelf: the catalogue.
    """
    if _CUES.isdisjoint(items.said):
        return row
    years = [period for at in items.dates if (period := _begins_or_ends(items, at)) is not None]
    return [_at_end(claim, years) if years and _has_ends(claim, shelf) else claim for claim in row]


def _has_ends(claim: Claim, shelf: Shelf) -> bool:
    flows = any(shelf.series(one.series_id).nature is Nature.FLOW for one in claim.candidates[:1])
    return claim.kind in LEVELS and bool(claim.candidates) and not flows


def _begins_or_ends(items: Row, at: int) -> Period | None:
    """The year that a verb right behind it tells to have begun or ended with something: "2024 began with", "at"."""
    period = items[at].period
    if (
        period is None
        or period.window is None
        or period.grain is not Grain.YEAR
        or period.role is not PeriodRole.WINDOW
    ):
        return None
    whole = period.window == Window.year(period.window.start.year)
    led = items.words[at + 1 : at + 2] != () and items.words[at + 1] in _CUES
    return period if whole and led and items.words[at + 2] in _LEADING else None


def _at_end(claim: Claim, years: Sequence[Period]) -> Claim:
    year = next((one for one in reversed(years) if one.span.end <= claim.span.start), None)
    if year is None or year.window is None or (claim.period is not None and claim.period != year):
        return claim
    words = claim.sentence.between(year.span.end, claim.span.start)
    if not _PARTING.isdisjoint(words):
        return claim
    begun = next(word for word in reversed(words) if word in BEGUN | ENDED) in BEGUN
    day = Window.day(year.window.start if begun else year.window.end)
    end = replace(year, window=day, grain=Grain.DAY, rule="start-of" if begun else "end-of", others=(year.window,))
    return replace(claim, period=end)
