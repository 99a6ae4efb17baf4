"""Parts of what a sentence opens with that come to more than all of it, or less, by one slip of the pen.

"Of 4,106 who set off, 364 gave up and 3,842 finished" is one digit too many: nobody did both. Where the parts come to
something else altogether some may be left out, or told of twice; so they may where a last digit is off. What is told of
the other or remaining part of a whole behind it, "the other £3.64m of the £5.2m", is that with the parts before it.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from service.claims.relate.quoted import figure_of, value_of
from service.claims.relate.totals.sums import may_give
from service.claims.scene import NO_COUNTS, agree, unit_of
from service.judge.article.operation_words import behind, lead_of
from service.judge.fit.hedges import BOUNDS, place_of
from service.judge.slips.digit_slips import Slip, digits_of, slip_of_digits
from service.model.claims import Claim, Figure, Mood
from service.records import replace

_LEVELS = frozenset(["level", "total"])
_BARRED = frozenset(
    "including includes among mostly notably which whom whose before after against than compared versus or both also"
    " further still each per more fewer not named liked like likes use uses used own owns owned play plays"
    " read reads speak speaks spoke said say have has had twice".split()
)
"""What says that parts may be told of twice, or set against others."""
_OPENED = (["of"], ["of", "the"], ["of", "its"], ["of", "their"], ["of", "our"])
_REST = (["the", "other"], ["the", "remaining"])
_MOVED = (Slip.SWAPPED, Slip.REORDERED)
_FEWEST, _MOST = 2, 5  # parts
_SURE = 3  # digits without which a slip proves nothing

Sum = tuple[Claim, tuple[Figure, ...]]


def parts_of_opening(row: Sequence[Claim]) -> Iterator[Sum]:
    """ "Of 8,240 applicants 6,918 were taken on and 1,232 turned away": the part that is off, and what it should be.

    Args:
        row: the figures of one sentence.
    """
    if len(row) <= _FEWEST or lead_of(row[0], row) not in _OPENED or not _is_plain(row[0]):
        return
    whole, parts = row[0], row[1:]
    past = [word for word in behind(parts[-1]) if word != "against"]  # "1,204 were for it and 1,412 against"
    said = {*whole.sentence.before(parts[-1].span.start), *past}
    if not (_FEWEST <= len(parts) <= _MOST and _BARRED.isdisjoint(said) and ";" not in said):
        return
    if not all(_is_plain(one) and agree(whole, one) and value_of(one) < value_of(whole) for one in parts):
        return
    if "and" not in lead_of(parts[-1], row) or any(behind(one)[:1] == ["of"] for one in row):
        return
    yield from _off(whole, parts)


def _off(whole: Claim, parts: Sequence[Claim]) -> Iterator[Sum]:
    total = sum(map(value_of, parts), Decimal(0))
    if may_give((figure_of(whole), *(figure_of(one, -1) for one in parts)), _nothing(whole)):
        return
    too_many = total > value_of(whole)
    slips = [one for one in parts if _is_slip(one, value_of(whole) - total + value_of(one), too_many=too_many)]
    if _is_slip(whole, total, too_many=too_many):
        slips = [*slips, whole]
    if not slips:
        return
    last = parts[-1] if len(slips) > 1 or slips[0] is whole else slips[0]
    yield last, (figure_of(whole), *(figure_of(one, -1) for one in parts if one is not last))


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


def _nothing(claim: Claim) -> Figure:
    zero = Decimal(0)
    return replace(figure_of(claim), value=zero, low=zero, high=zero)


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
