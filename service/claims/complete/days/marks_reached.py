"""Days on which a mark was reached that another sentence names.

"… took the total past 25,000. Last year the mark was passed on 22 September": the day is of those 25,000.
"""

from collections.abc import Iterator, Sequence

from service.claims.ranks.days_by_year import only_points_back
from service.claims.threshold import DAY_REACHED
from service.model.claims import Claim
from service.model.quantities import Hedge
from service.numeric.rounding import significant_digits
from service.records import replace

_OVER = frozenset([Hedge.MORE_THAN, Hedge.AT_LEAST])
_MANY, _ROUND = 1000, 2  # and digits
_LENT = 40  # the weight of a subject carried over


def with_marks(row: Sequence[Claim], before: Sequence[Claim]) -> Sequence[Claim]:
    """The claims of a sentence, days that name no mark with the last one told; those left without one are dropped.

    Args:
        row: the claims of the sentence.
        before: those of the article before it.
    """
    if not any(_is_open(claim) for claim in row):
        return row
    told = next(_marks([*before, *(claim for claim in row if not _is_open(claim))][::-1]), None)
    if told is not None and only_points_back(row[0].sentence.words) and told.sentence is not before[-1].sentence:
        told = None  # "it fell on 17 April", of Easter, in a text that told of a mark far above
    return [_marked(claim, told) if _is_open(claim) else claim for claim in row if told or not _is_open(claim)]


def _is_open(claim: Claim) -> bool:
    """Whether it is a day on which something was reached, without a word of what."""
    return claim.kind == "threshold" and claim.shape == DAY_REACHED and claim.mark is None


def _marks(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The figures that are marks of a year's total, the last one first."""
    return (c for c in claims if _is_mark(c) and c.candidates and _is_of_year(c))


def _is_mark(claim: Claim) -> bool:
    """What was passed, or a round number that is called a mark or told to be exceeded: "took arrivals over 25,000"."""
    if claim.kind == "threshold":
        return claim.quantity is not None or claim.mark is not None
    quantity = claim.quantity
    if claim.kind != "level" or quantity is None or quantity.value < _MANY:
        return False
    called = claim.block.text[quantity.span.end :].split(maxsplit=1)[:1] == ["mark"]
    if quantity.hedge not in _OVER and not called:
        return False
    return significant_digits(quantity.value, quantity.decimals) <= _ROUND


def _is_of_year(claim: Claim) -> bool:
    """Not "100,000 since counting began"."""
    window = None if claim.period is None else claim.period.window
    return window is None or window.start.year == window.end.year


def _marked(claim: Claim, told: Claim | None) -> Claim:
    assert told is not None
    lent = tuple(replace(c, weight=min(_LENT, c.weight), carried=True) for c in told.candidates)
    return replace(claim, mark=told.quantity or told.mark, candidates=lent)
