"""What was added over a length of time that has no end: "over three months that comes to 545,000", "in three months".

It ends with the latest figures, and the sum or the average is of all the months of it.
"""

from collections.abc import Iterator, Sequence

from service.claims.length_lead import lead_of
from service.claims.scene import Scene, may_be_of_one
from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import MULTIPLE, PERCENT, POINTS, Hedge, Quantity
from service.model.series import Nature
from service.model.shelf import Shelf
from service.model.windows import Grain, Window
from service.records import replace

_OVER = frozenset(["in", "over", "within", "across"])
_KINDS = frozenset(["level", "average", "difference"])
_NARROWING = frozenset("to of from ago before after earlier later since on when which old time".split())
_RELATIVE = frozenset([PERCENT, POINTS, MULTIPLE])
_STRETCHES = frozenset(["past-units", "latest-unit", "rolling"])
_LONGEST = 24  # months
_COUNTS = {"months": 1, "quarters": 3}


def over_lengths(row: Sequence[Claim], items: Row, before: Scene, shelf: Shelf) -> Sequence[Claim]:
    """The claims of a sentence, undated sums and averages of what is counted with the months that they are of.

    Args:
        row: the claims in order.
        items: the sentence.
        before: the one before it, with those in sight.
        shelf: the catalogue: only what is counted month by month adds up.
    """
    if _OVER.isdisjoint(items.said):
        return row
    row = [_as_told(claim) for claim in row]
    told = list(_lengths(items))
    if len(told) != 1:
        return row
    length = told[0]
    summed = [claim for claim in row if _is_open(claim, length, shelf)]
    if not summed:
        return row
    months = int(length.value) * _COUNTS[length.unit]
    latest = Period(length.span, PeriodRole.WINDOW, Grain.SPAN, "latest-unit", None, shift_months=months)
    kept = [claim for claim in row if claim.quantity is not length]
    return [_over(claim, latest, before) if any(claim is one for one in summed) else claim for claim in kept]


def _as_told(claim: Claim) -> Claim:
    """ "That compares with a mean of 278,000 over the past three months": of these, not of what went before them."""
    period = claim.period
    own = claim.is_base and claim.kind == "average" and period is not None and period.rule in _STRETCHES
    return replace(claim, is_base=False) if own else claim


def _over(claim: Claim, latest: Period, before: Scene) -> Claim:
    """The claim with the months that end with the last one told of the same, else with the latest published."""
    told = _last_told(claim, before)
    if told is not None:
        window = Window.months(told.end.year, told.end.month, latest.shift_months)
        return replace(claim, is_base=False, period=replace(latest, rule="rolling", window=window, shift_months=0))
    return claim if claim.kind == "difference" else replace(claim, period=latest, is_base=False)


def _last_told(claim: Claim, before: Scene) -> Window | None:
    """The latest month that the sentences in sight told of what the claim is of."""
    windows: list[Window] = []
    scene: Scene | None = before
    while scene is not None:
        windows += [w for one in scene.row if (w := _month_of(one)) is not None and may_be_of_one(one, claim)]
        scene = scene.before
    return max(windows, key=lambda window: window.end, default=None)


def _month_of(claim: Claim) -> Window | None:
    window = None if claim.period is None or claim.period.others or claim.is_base else claim.period.window
    return window if window is not None and window.whole_months == 1 else None


def _lengths(items: Row) -> Iterator[Quantity]:
    """Each "over three months", "in the space of six months" that nothing behind it dates."""
    for at in items.figures:
        length = items[at].quantity
        if length is None or length.unit not in _COUNTS or length.hedge is not Hedge.EXACT or length.per:
            continue
        if not 1 < length.value * _COUNTS[length.unit] <= _LONGEST or length.value != int(length.value):
            continue
        lead = lead_of(items, at)
        if lead is not None and lead.word in _OVER and _NARROWING.isdisjoint(items.words[at + 1 : at + 2]):
            yield length


def _is_open(claim: Claim, length: Quantity, shelf: Shelf) -> bool:
    quantity = claim.quantity
    if quantity is None or quantity is length or quantity.unit in _RELATIVE or claim.kind not in _KINDS:
        return False
    dated = claim.period is not None or claim.base is not None or claim.rank is not None
    if dated or (claim.is_base and claim.kind != "average") or claim.inputs or not claim.candidates:
        return False
    series = shelf.series(claim.candidates[0].series_id)
    return series.nature is Nature.FLOW or (series.derived is not None and series.derived.transform == "difference")
