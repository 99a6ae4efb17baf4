"""What a period had of a move told before: "has risen by 1.27C since 1976, of which 0.28 came in 2023".

Such a figure is no level of that period, but by how much it moved in it. Of a year that is what it differed by from the
year before; of what part of a year another move is a part, the words leave open.
"""

from collections.abc import Sequence

from service.claims.scene import unit_of
from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import PeriodRole
from service.model.quantities import PERCENT, POINTS, Hedge
from service.model.series import Nature
from service.model.shelf import Shelf
from service.model.windows import Grain
from service.records import replace

_MOVES = frozenset(["difference", "point_change", "percent_change"])
_POINTED = frozenset(["which", "that", "it", "this"])
_HEDGES = frozenset("about around some only just nearly almost more than over at least , a an as much".split())
_REACH = 6  # items of "of which, as much as"
_LENGTHS = frozenset(["days", "weeks", "months", "quarters", "years"])
_LEADS = frozenset(["to"])


def parts_of_moves(row: Sequence[Claim], items: Row, shelf: Shelf) -> Sequence[Claim]:
    """The claims of a sentence, parts of a move as moves of their own period.

    Args:
        row: the claims in order.
        items: the sentence.
        shelf: the catalogue.
    """
    if "of" not in items.said or len(row) < 2 or _POINTED.isdisjoint(items.said):
        return row
    return [_as_part(claim, row[:n], items, shelf) for n, claim in enumerate(row)]


def _as_part(claim: Claim, ahead: Sequence[Claim], items: Row, shelf: Shelf) -> Claim:
    if claim.kind != "level" or claim.quantity is None or not claim.candidates or not _is_of_it(claim, items):
        return claim
    before = next((one for one in reversed(ahead) if unit_of(one) not in _LENGTHS), None)
    if before is None:
        return claim
    if before.kind in _MOVES:
        yearly = claim.period is not None and claim.period.grain is Grain.YEAR
        yearly = yearly and claim.period is not None and claim.period.role is PeriodRole.WINDOW
        like = unit_of(claim) in ("", unit_of(before)) and before.direction is not None
        if yearly and like and before.kind == "difference" and unit_of(before) not in (PERCENT, POINTS):
            return replace(claim, kind="difference", direction=before.direction, candidates=before.candidates)
        return replace(claim, candidates=(), inputs=())
    counted = shelf.series(claim.candidates[0].series_id).nature is Nature.FLOW  # "to 41,472, of which 5,454 in July"
    return replace(claim, candidates=(), inputs=()) if not counted and _is_led_to(before, items) else claim


def _is_of_it(claim: Claim, items: Row) -> bool:
    """ "Of which 0.28", "of that, some 0.28"."""
    at = next((n for n in items.figures if claim.quantity and items[n].end > claim.quantity.figure.start), 0)
    place = at - 1
    while place > max(0, at - _REACH) and items.words[place] in _HEDGES:
        place -= 1
    return place > 0 and items.words[place] in _POINTED and items.words[place - 1] == "of"


def _is_led_to(before: Claim, items: Row) -> bool:
    """ "Has gone from nought to 1.17C", "from 0.89 to 1.17": the end of a move told by both."""
    quantity = before.quantity
    if quantity is None or "from" not in items.said:
        return False
    at = next((n for n in items.figures if items[n].end > quantity.figure.start), 0)
    to = items.words[max(0, at - 2) : at]
    lead = items.words[:at]
    return quantity.hedge is Hedge.BETWEEN or (not _LEADS.isdisjoint(to) and "from" in lead)
