"""The other or remaining part of a whole that is told behind it: "the other £3.64m of the £5.2m", out by a slip."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from service.claims.relate.quoted import figure_of, value_of
from service.claims.relate.totals.sums import may_give
from service.claims.scene import NO_COUNTS, agree, unit_of
from service.judge.article.operation_words import lead_of
from service.judge.fit.hedges import BOUNDS, place_of
from service.judge.slips.digit_slips import Slip, digits_of, slip_of_digits
from service.model.claims import Claim, Figure, Mood

_LEVELS = frozenset(["level", "total"])
_REST = (["the", "other"], ["the", "remaining"])
_MOVED = (Slip.SWAPPED, Slip.REORDERED)
_FEWEST, _MOST = 2, 5  # parts
_SURE = 3  # digits without which a slip proves nothing

Sum = tuple[Claim, tuple[Figure, ...]]


def rest_of_whole_behind(row: Sequence[Claim]) -> Iterator[Sum]:
    """ "Libraries lose £640,000 and roads £1.1m; the other £3.64m of the £5.2m …": the rest, of the whole behind it.

    Args:
        row: the figures of one sentence.
    """
    for at in range(_FEWEST, len(row) - 1):
        rest, whole = row[at], row[at + 1]
        if lead_of(rest, row)[-2:] not in _REST or rest.sentence.between(rest.span.end, whole.span.start) != [
            "of",
            "the",
        ]:
            continue
        like = [one for one in row[:at] if _is_plain(one) and agree(one, whole) and value_of(one) < value_of(whole)]
        if not (_is_plain(rest) and _is_plain(whole) and _FEWEST <= len(like) <= _MOST and agree(rest, whole)):
            continue
        tried = [some for n in range(1, len(like) + 1) for some in combinations(like, n)]
        every = figure_of(whole)
        if any(may_give((every, *(figure_of(one, -1) for one in some)), figure_of(rest)) for some in tried):
            return
        off = [some for some in tried if _is_slip(rest, _left(whole, some), too_many=True)]
        if off:
            yield rest, (every, *(figure_of(one, -1) for one in off[-1]))


def _left(whole: Claim, parts: Sequence[Claim]) -> Decimal:
    return value_of(whole) - sum(map(value_of, parts), Decimal(0))


def _is_plain(claim: Claim) -> bool:
    quantity = claim.quantity
    if quantity is None or quantity.high is not None or quantity.per or quantity.hedge in BOUNDS or claim.is_base:
        return False
    told = claim.mood in (Mood.ASSERTED, Mood.ANNOUNCED) or claim.kind == "total"
    return told and claim.kind in _LEVELS and unit_of(claim) not in NO_COUNTS


def _is_slip(claim: Claim, value: Decimal, *, too_many: bool) -> bool:
    """Whether one slip turns a value into the figure: a digit but the last where too many are told, or two swapped."""
    assert claim.quantity is not None
    place = place_of(claim.quantity)
    place = min(place, 0) if value == value.to_integral_value() and not place > 0 else place
    if value <= 0:
        return False
    stated, actual = digits_of(claim.quantity.value, place), digits_of(value, place)
    if len(stated) < _SURE:
        return False
    slip = slip_of_digits(claim.quantity.value, value, place)
    if slip is Slip.WRONG:
        return too_many and len(stated) == len(actual) and stated[:-1] != actual[:-1]
    return slip in _MOVED
