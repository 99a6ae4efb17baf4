"""Levels to which the moves of a year led: "two cuts in 2024 brought Bank Rate to 4.75%" is what it was by its end."""

from collections.abc import Sequence

from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.records import replace

_SINCE = frozenset("has have had is are now since then before after".split())
_TO = ["to"]


def led_to_by_moves(row: Sequence[Claim]) -> Sequence[Claim]:
    """The claims, undated levels behind a count of moves given the year in which these were made.

    "Bank Rate was cut twice in 2024, to 4.75%"; not "… and has come down to 3.75%".

    Args:
        row: a sentence's claims in order.
    """
    if not any(claim.streak is not None for claim in row):
        return row
    return [_dated(claim, row[at - 1]) if at else claim for at, claim in enumerate(row)]


def _dated(claim: Claim, ahead: Claim) -> Claim:
    if claim.kind != "level" or claim.period is not None or claim.is_base or ahead.streak is None:
        return claim
    period = ahead.period
    if period is None or period.role is not PeriodRole.WINDOW or not claim.sentence.span.contains(period.span):
        return claim
    between = claim.sentence.between(ahead.span.end, claim.span.start)
    led = between[-1:] == _TO and _SINCE.isdisjoint(between) and period.span.end <= claim.span.start
    return replace(claim, period=period) if led else claim
