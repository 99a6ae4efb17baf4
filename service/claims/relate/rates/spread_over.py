"""A total spread over as many as a rate names: "£33m for 220 homes, £150,000 a home"."""

from service.claims.relate.figures_in_sight import Sight, goes_on
from service.claims.relate.quoted import figure_of, value_of
from service.claims.relate.rates.rate_of_total import units_of
from service.claims.relate.rates.time_of_its_own import is_over_its_own_time
from service.claims.relate.rates.which_rate import (
    counts_thing,
    first_of_rate,
    is_dated,
    is_dated_anew,
    is_number_of,
    is_of_all,
    is_of_another,
    is_said_again,
    is_then,
)
from service.claims.scene import Scene, agree, opening_of, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES, POINTS

_PARTLY = frozenset(["in", "at", "when", "between", "during", "after", "before", "over", "across"])
_SHARING = (["for"], ["over"], ["across"], ["in"], ["to"], ["from"], ["at"])
_POINTING = frozenset(["this", "that", "it", "together", "altogether", "combined", "with"])


def spread_over(claim: Claim, per: str, scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "£33m for 220 homes, £150,000 a home"; "£21.2m was £40 a head", with the heads in the sentence before."""
    if "respectively" in scene.said:
        return None  # "9,000 and 13,500 respectively, 500 to a school"
    first = first_of_rate(scene, at)
    told = [n for n in range(first, at) if scene.is_count(n) or _is_sum(scene, n, claim)]
    here = [scene.row[n] for n in told]
    far = [before.row[n] for n in range(len(before.row)) if before.is_count(n)]
    totals = [
        scene.row[n]
        for n in told
        if may_be_spread(scene.row[n], claim)
        and not counts_thing(scene.row[n], per)
        and (first or not is_then(scene, n) or (n == at - 1 and is_said_again(scene, at)))
        and not is_number_of(scene, n, per)
    ]
    if not totals and opening_of(scene) in _POINTING | {"they"}:
        totals = [c for c in far if may_be_spread(c, claim) and not counts_thing(c, per)]
        totals = [c for c in totals if (unit_of(c) in CURRENCIES) is (unit_of(claim) in CURRENCIES)]
        totals = [c for c in totals if not before.is_base(before.row.index(c))] or totals
    skipped = 0 if claim.quantity is not None and claim.quantity.per else len(("a", "passenger"))
    anew = is_dated_anew(scene, at, skipped)
    own = units_of(claim, per) if anew and scene.words(at + 1)[:2] == ["of", ""] else None  # "3.6 every day of 2022"
    if scene.is_narrowed(at, _PARTLY, skipped) or (anew and own is None):
        return None
    counts = [c for c in here if counts_thing(c, per)] or [c for c in far if counts_thing(c, per)]
    counts = counts or [scene.row[n] for n in range(at) if is_number_of(scene, n, per)]
    counts = counts or [c for c in (*scene.row[:at], *before.row) if c.kind == "duration" and counts_thing(c, per)]
    total = scene.row.index(totals[-1]) if totals and totals[-1] in here else first
    if counts and counts[-1] in far and totals and _is_shared_here(scene, total, at):
        return None
    if counts and totals and is_over_its_own_time(totals[-1], counts[-1]):
        return None
    if counts and counts[-1] in far and not goes_on(scene, Sight(before, before.row.index(counts[-1]))):
        return None
    dated = not first or bool(counts) or is_dated(scene, first, total)
    if (
        not totals
        or len(counts) > 1
        or not dated
        or is_of_all(scene, total)
        or (not counts and is_of_another(scene, at))
    ):
        return None
    count = figure_of(counts[-1]) if counts else own or units_of(totals[-1], per)
    return None if count is None else (figure_of(totals[-1]), count)


def _is_shared_here(scene: Scene, total: int, at: int) -> bool:
    """ "735,540 fans came for 41 home dates, 17,940 a night": not for the 82 games of the sentence before."""
    return any(scene.is_count(n) and scene.words(n)[-1:] in _SHARING for n in range(total + 1, at))


def may_be_spread(claim: Claim, average: Claim) -> bool:
    """Whether a figure may be the total that an average spreads: more of the same, and no rate itself."""
    quantity = claim.quantity
    assert quantity is not None and average.quantity is not None
    if unit_of(claim) == "times" and unit_of(average) == "goal":
        return not quantity.per  # "found the net 21 times in 35 outings, 0.6 goals a game"
    if unit_of(claim) == POINTS:
        return not unit_of(average) and not quantity.per and value_of(claim) > value_of(average)
    return not quantity.per and agree(claim, average) and value_of(claim) > value_of(average)


def _is_sum(scene: Scene, at: int, average: Claim) -> bool:
    """Whether figure ``at`` is a sum though it is no plain count: points that were scored, rain in the other unit."""
    claim = scene.row[at]
    scored = unit_of(claim) == POINTS and claim.kind == "point_change" and claim.direction is None
    return (scored and not unit_of(average)) or (claim.kind == "conversion" and unit_of(claim) == unit_of(average))
