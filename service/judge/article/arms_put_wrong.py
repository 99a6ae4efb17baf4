"""What fewer of those treated had, worked out on the wrong arm: "45 of them, against 75 of the others, 67% fewer".

Of 75 those are 40% fewer; nor is it the 60% that are left. How much lower a risk is a trial may work out in other ways,
which come near to it; what is taken of those treated is far off, and given to the digit by nothing else.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, agree, unit_of
from service.judge.article.check import ArticleCheck, article_check
from service.judge.fit.hedges import BOUNDS
from service.model.claims import Claim, Mood
from service.model.quantities import PERCENT, POINTS, Direction, Form
from service.model.report import Label
from service.numeric.rounding import unit_of as unit_of_place
from service.records import replace

_TRIALS = frozenset(
    "trial trials study patients volunteers participants placebo dummy drug pill tablet vaccine jab spray".split()
)
_AGAINST = frozenset(["against", "versus", "compared", "whereas", "while", "but"])
_KINDS = frozenset(["level", "share", "threshold", "total"])
_TOLD_OF = 2  # words of a trial, without which none is spoken of
_FAR = Decimal(5)  # points that the two ways of working it out lie apart
_ALL, _HALF = Decimal(100), Decimal("0.5")


def arms_put_wrong(claim: Claim, before: Sequence[Claim], behind: Sequence[Claim]) -> tuple[Claim, ArticleCheck] | None:
    """The claim as what fewer there were in one arm than in the other, with the check that refutes it; else None.

    Args:
        claim: a figure in per cent.
        before: the figures before it, in the order of the text.
        behind: those behind it.
    """
    quantity = claim.quantity
    if quantity is None or claim.kind != "percent_change" or claim.direction is not Direction.DOWN:
        return None
    if quantity.form is not Form.DIGITS or quantity.hedge in BOUNDS or claim.mood is not Mood.ASSERTED:
        return None
    if len(_TRIALS.intersection(claim.block.text.lower().replace(",", " ").replace(".", " ").split())) < _TOLD_OF:
        return None
    arms = [*_arms([one for one in (*before, *behind) if one.block is claim.block])]
    half = unit_of_place(quantity.decimals) * _HALF
    ahead = [pair for pair in arms if all(_is_ahead(one, claim) for one in pair)]
    left = [pair for pair in ahead if abs(_ALL - _lower_by(*pair, of=1) - quantity.value) <= half]
    inverse = [pair for pair in arms if abs(_lower_by(*pair, of=0) - quantity.value) <= half] or left
    right = [pair for pair in arms if abs(_lower_by(*pair, of=1) - quantity.value) <= _FAR]
    if right or not inverse:
        return None
    low, high = inverse[0]
    one = replace(claim, inputs=(figure_of(low), figure_of(high)))
    check = article_check(one)
    return (one, check) if check is not None and check.fit.label is Label.CONTRADICTED else None


def _is_ahead(one: Claim, claim: Claim) -> bool:
    return one.sentence is claim.sentence and one.span.end <= claim.span.start


def _arms(told: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The pairs of figures of a sentence that are set against each other, the smaller first; of one sort at a time."""
    for rates in (False, True):
        row = [one for one in told if _is_told_of_arm(one) and (unit_of(one) == PERCENT) is rates]
        for one, other in pairwise(row):
            between = one.sentence.between(one.span.end, other.span.start)
            if one.sentence is not other.sentence or _AGAINST.isdisjoint(between) or not agree(one, other):
                continue
            low, high = sorted((one, other), key=value_of)
            if 0 < value_of(low) < value_of(high):
                yield low, high


def _is_told_of_arm(one: Claim) -> bool:
    """Whether a figure counts those of an arm, or is their share: not how many there are of them in all."""
    quantity = one.quantity
    if quantity is None or quantity.high is not None or one.kind not in _KINDS or one.rank is not None:
        return False
    if unit_of(one) in APART and unit_of(one) != PERCENT:
        return False
    return unit_of(one) != POINTS and one.sentence.before(one.span.start)[-2:] not in (["of", "the"], ["among", "the"])


def _lower_by(low: Claim, high: Claim, *, of: int) -> Decimal:
    """By how many per cent of one of them the two lie apart."""
    return (value_of(high) - value_of(low)) / value_of((low, high)[of]) * _ALL
