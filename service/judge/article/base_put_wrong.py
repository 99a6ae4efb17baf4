"""Changes worked out on where they led, not on where they began: "4,312 now, 18% more than the 3,520 of then".

Two levels of which the words say which was then give a change of 22.5%, and with the other of them for its base the one
that is told. So much proves little of two figures far away: they stand in its own sentence and the few before, it goes
the way that they went, the base stands behind it, and no other two figures in sight give it.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from service.claims.relate.holding import may_give
from service.claims.relate.meant.sight import is_plain, of_one_sort
from service.claims.relate.meant.which_was_then import then_of
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, agree, unit_of
from service.judge.article.check import ArticleCheck, article_check
from service.judge.article.from_another_level import is_from_another_level
from service.judge.verdicts import Verdict
from service.model.claims import Claim, Mood
from service.model.quantities import Direction, Form, Hedge, Quantity
from service.model.report import Label
from service.numeric.rounding import unit_of as unit_of_place
from service.records import replace

_HEDGES = frozenset([Hedge.EXACT, Hedge.ABOUT])
_DOUBTFUL = frozenset([Label.CONTRADICTED, Label.AMBIGUOUS, Label.OUTDATED])
_UNLIKE = 3  # times that one level is of another with which it is not compared
_FAR = 2  # sentences before its own in which the two may stand
_CLOSING = frozenset([".", ",", ";", ":", ")", "–", "—", "and", "but", "yet", "while"])
_ON = frozenset("on from below above than over against".split())
_FEW = Decimal("0.1")  # how often one of the pairs in sight would give the figure so by chance
_ALL, _HALF = Decimal(100), Decimal("0.5")
_PAIR = len(("now", "base"))

Slip = tuple[Claim, ArticleCheck]


def base_put_wrong(
    claim: Claim, before: Sequence[Claim], behind: Sequence[Claim], judged: Mapping[int, Verdict]
) -> Slip | None:
    """The claim as the change between two levels whose inverse it is, with the check that refutes it; None without one.

    Args:
        claim: the figure, which nothing beside it gives.
        before: the figures before it, of its own sentence and of a few before, in the order of the text.
        behind: those behind it.
        judged: the verdicts on these, by the ``id`` of their claims.
    """
    quantity = claim.quantity
    if quantity is None or claim.kind != "percent_change" or claim.direction is None or claim.mood is not Mood.ASSERTED:
        return None
    if quantity.hedge not in _HEDGES or quantity.form is not Form.DIGITS or quantity.per:
        return None
    levels = _levels(claim, before, behind)
    pairs = [pair for pair in combinations(levels, _PAIR) if of_one_sort(*pair) and _are_alike(pair)]
    ends = [*_in_time(claim, pairs)]
    if not ends or len(ends) * unit_of_place(quantity.decimals) > _FEW * quantity.value:
        return None
    given = [ends for pair in pairs for ends in (pair, pair[::-1])]
    if any(may_give(claim, "percent_change", (figure_of(now), figure_of(base))) for now, base in given):
        return None
    ends = [one for one in ends if _is_inverse(quantity, *one)]
    if len(ends) != 1 or any(id(one) in judged and judged[id(one)].label in _DOUBTFUL for one in ends[0]):
        return None
    now, base = ends[0]
    if not _is_on(claim, base) or is_from_another_level(claim, now, base):
        return None
    one = replace(claim, inputs=(figure_of(now), figure_of(base)))
    check = article_check(one)
    return (one, check) if check is not None and check.fit.label is Label.CONTRADICTED else None


def _levels(claim: Claim, before: Sequence[Claim], behind: Sequence[Claim]) -> Sequence[Claim]:
    """The levels of its own sentence and of the few before it, in its paragraph."""
    near = [*dict.fromkeys(id(one.sentence) for one in reversed(before) if one.sentence is not claim.sentence)][:_FAR]
    told = [one for one in before if one.sentence is claim.sentence or id(one.sentence) in near]
    told += [one for one in behind if one.sentence is claim.sentence]
    return [
        one
        for one in told
        if one.block is claim.block and is_plain(one, loosely=True) and unit_of(one) not in APART and not one.inputs
    ]


def _are_alike(pair: Sequence[Claim]) -> bool:
    low, high = sorted(map(value_of, pair))
    return agree(*pair) and low < high <= _UNLIKE * low


def _in_time(claim: Claim, pairs: Sequence[Sequence[Claim]]) -> Iterator[tuple[Claim, Claim]]:
    """The pairs of which it is known which was then, and that went the way of the change: the level now first."""
    for pair in pairs:
        base = then_of(pair)
        if base is None:
            continue
        now = pair[1] if base is pair[0] else pair[0]
        if (value_of(now) > value_of(base)) is (claim.direction is Direction.UP):
            yield now, base


def _is_inverse(stated: Quantity, now: Claim, base: Claim) -> bool:
    """Whether what one level moved by, taken of that now, is the figure stated."""
    given = abs(value_of(now) - value_of(base)) / value_of(now) * _ALL
    return abs(given - stated.value) <= unit_of_place(stated.decimals) * _HALF


def _is_on(claim: Claim, base: Claim) -> bool:
    """ "Up 15% on the 2,400 of then", "6.9% below where it ended 2024, at $3": whether the base stands behind it."""
    past = _behind(claim)
    return past[:1] != [] and past[0] in _ON and base.sentence is claim.sentence and base.span.start > claim.span.end


def _behind(claim: Claim) -> Sequence[str]:
    """The words behind a change and the noun or comparative that tells it: "a 40% jump", "25% fewer"."""
    assert claim.quantity is not None
    behind = claim.sentence.behind(max(claim.span.end, claim.quantity.span.end))
    return behind[1:] if behind and behind[0] not in _CLOSING | _ON else behind
