"""When the text's own figures decide over an official reading, and when they do not although they fit."""

from decimal import Decimal

from service.claims.subject.carried.implied import LOOSE
from service.ground.grounded import Grounded
from service.judge.article.check import ArticleCheck
from service.judge.fit.trials import Trial
from service.model.quantities import CURRENCIES, Hedge
from service.model.report import Label

_UPPER = frozenset([Hedge.LESS_THAN, Hedge.AT_MOST])  # what is "more than double" may well be nearly three times
_NEAR_BOUND = Decimal("0.25")  # of a bound, within which it is told
_FURTHER = 2  # times as far
_TWO = len(("now", "base"))
_MONEY = CURRENCIES | {""}
_TWICE = 2  # times that both figures are apart which are not those of a series
_MOVES = frozenset(["percent_change", "difference"])
_FAR = 10  # … nor, though its subject is carried over, those that its own words count


def only_went(row: Grounded, article: ArticleCheck) -> bool:
    """Whether all that the text's own figures tell of a level of a series is that it went the way that is said."""
    return row.series is not None and article.of_way and article.fit.label is Label.SUPPORTED


def is_bound_of_text(row: Grounded, official: Trial | None, article: ArticleCheck) -> bool:
    """ "£3,549, less than two and a half times last winter's £1,277": whatever lies below it on days that are read.

    Who gives a bound gives one near what it bounds. So where the text's own two figures lie just beyond it, and what
    was read lies much further within, they are what it is told of.

    Args:
        row: what is worked out, with its series.
        official: the reading of it by a series.
        article: the same worked out from the text's own figures.
    """
    quantity, given = row.claim.quantity, article.computation.value
    read = None if official is None else official.computation.value
    if quantity is None or quantity.hedge not in _UPPER or given is None or read is None or official is None:
        return False
    if article.fit.label is not Label.CONTRADICTED or article.of_way or official.fit.label is not Label.SUPPORTED:
        return False
    apart = abs(abs(given) - quantity.value)
    return apart <= _NEAR_BOUND * quantity.value and abs(abs(read) - quantity.value) > _FURTHER * apart


def is_of_other_things(row: Grounded, official: Trial | None, article: ArticleCheck) -> bool:
    """ "310,000 came to the zoo, 40,000 fewer than the 350,000 of 2019": no series has such figures on those days.

    Nor is "the parish had 412 souls in 1961 and 289 in 2021, a fall of 30%" of the country spoken of before, nor "1,386
    households, 213 more than the 1,155 of last winter" of what anything cost then.

    Args:
        row: what is worked out, with its series.
        official: the reading of it by a series.
        article: the same worked out from the text's own figures.
    """
    claim = row.claim
    told, held = article.computation.inputs, () if official is None else official.computation.inputs
    best = claim.candidates[0] if claim.candidates else None
    moved_otherwise = official is not None and official.fit.label is Label.CONTRADICTED and claim.kind in _MOVES
    if best is None or not (best.weight <= LOOSE or (best.carried and moved_otherwise)):
        return False
    if article.of_way or len(told) != _TWO or len(held) != _TWO:
        return False
    if row.series is not None and row.series.unit in CURRENCIES and any(one.unit not in _MONEY for one in told):
        return True
    times = _TWICE if best.weight <= LOOSE else _FAR
    pairs = zip(sorted(abs(one.value) for one in told), sorted(abs(one.value) for one in held), strict=True)
    return all(min(pair) * times < max(pair) for pair in pairs)
