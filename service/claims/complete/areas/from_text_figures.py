"""What is said of two areas with the figures that the text itself gives for both."""

from collections.abc import Sequence

from service.claims.relate.quoted import figure_of
from service.model.claims import Claim, Mood
from service.records import replace


def worked_out(row: Sequence[Claim], before: Sequence[Claim]) -> tuple[Claim, ...]:
    """A sentence's claims; what is said of two areas with the figures that the text itself gives for both.

    Args:
        row: the sentence's claims in order.
        before: those of the sentence before.
    """
    return tuple(_worked_out(claim, row, before) if _is_of_two(claim) else claim for claim in row)


def _is_of_two(claim: Claim) -> bool:
    return bool(claim.against and claim.candidates) and not claim.inputs


def _worked_out(claim: Claim, row: Sequence[Claim], before: Sequence[Claim]) -> Claim:
    own = _level(claim.candidates[0].series_id, claim, row, before)
    others = [found for series_id in claim.against if (found := _level(series_id, claim, row, before)) is not None]
    if own is None or len(others) != 1 or len(claim.against) != 1 or claim.kind == "comparison":
        return claim
    return replace(claim, inputs=(figure_of(own), figure_of(others[0])))


def _level(series_id: str, claim: Claim, row: Sequence[Claim], before: Sequence[Claim]) -> Claim | None:
    """The figure that the text gives of a series for the days of a claim, the nearest before it first."""
    at = next(n for n, one in enumerate(row) if one is claim)
    for other in (*reversed(row[:at]), *row[at + 1 :], *reversed(before)):
        of_series = other.kind == "level" and any(c.series_id == series_id for c in other.candidates[:1])
        if not of_series or other.quantity is None or other.mood is not Mood.ASSERTED:
            continue
        told = {period.window for period in (claim.period, other.period) if period is not None}
        return other if len(told) < 2 else None
    return None
