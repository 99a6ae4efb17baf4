"""Moves of a bank told behind figures of other days: "a day after inflation was 8.7% in May, the MPC went for a rise".

The month is that of the rate told first, and not that of the move. What is counted of such moves in the next sentence
("it is the 13th increase in a row") is of them, and of no rate that their sentence told beside them.
"""

from collections.abc import Sequence

from service.model.claims import Claim
from service.model.mentions import Analysis, Row
from service.model.series import Nature
from service.model.shelf import Shelf
from service.records import replace

_BANKS = frozenset(["bank", "mpc", "fed", "ecb", "committee", "policymakers"])
_MOVES = frozenset("raised lifted hiked increased cut lowered reduced rise increase hike reduction".split())
_ACTED = frozenset("raised lifted hiked increased cut lowered reduced went opted voted decided chose".split())
_REACH = 5  # items of "Bank of England has raised"
_CHANGES = frozenset(["point_change", "level"])


def moves_of_today(row: Sequence[Claim], items: Row, before: Analysis | None, shelf: Shelf) -> Sequence[Claim]:
    """The claims of a sentence, moves of a bank without the days of another rate, and their count without its series.

    Args:
        row: the claims in order.
        items: the sentence.
        before: the sentence in front of it.
        shelf: the catalogue.
    """
    if not _BANKS.isdisjoint(items.said) and not _MOVES.isdisjoint(items.said):
        return [_without_days_of_others(claim, row, shelf) for claim in row]
    if before is None or not any(claim.kind == "streak" for claim in row) or not _tells_of_move(before.items):
        return row
    return [_without_other_rate(claim, shelf) for claim in row]


def _tells_of_move(items: Row) -> bool:
    """ "The Bank of England has raised rates by half a point", "the MPC went for a half-point rise"."""
    return any(not _ACTED.isdisjoint(items.words[at : at + _REACH]) for at in items.places(_BANKS))


def _without_days_of_others(claim: Claim, row: Sequence[Claim], shelf: Shelf) -> Claim:
    """ "Inflation was stuck at 8.7% in May, the MPC went for a half-point rise": the rise is of no month told."""
    days = claim.period
    if claim.kind not in _CHANGES or days is None or not _is_set(claim, shelf) or days.span.end > claim.span.start:
        return claim
    others = [one for one in row if one.period is days and one.candidates and not _is_set(one, shelf)]
    clause = claim.sentence.between(days.span.end, claim.span.start)
    apart = [*clause[:1]] == [","] and not _BANKS.isdisjoint(clause)
    return replace(claim, period=None) if others and apart else claim


def _without_other_rate(claim: Claim, shelf: Shelf) -> Claim:
    carried = claim.kind == "streak" and claim.candidates and claim.candidates[0].carried
    return replace(claim, candidates=()) if carried and not _is_set(claim, shelf) else claim


def _is_set(claim: Claim, shelf: Shelf) -> bool:
    """Whether a figure is of a rate that somebody sets."""
    return bool(claim.candidates) and shelf.series(claim.candidates[0].series_id).nature is Nature.STEP
