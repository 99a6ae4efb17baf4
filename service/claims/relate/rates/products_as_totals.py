"""Totals of so many things at so much each, told like those of a list: "12 nurses on a ward, the 20 wards have 240"."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import Scene, unit_of
from service.model.claims import Claim, Figure, Mood
from service.model.quantities import CURRENCIES, Form
from service.numeric.intervals import Interval, product
from service.records import replace

_EACH = frozenset(["each", "every", "average", "per", "apiece", "averaged", "averages", "averaging"])
_ONE = frozenset(["a", "an", "each", "every", "per", "one"])
_PRICES = frozenset("fine price fee fare charge toll ticket pass cost costs pays levy rent subscription".split())
_HALVES = frozenset(["half", "third", "quarter", "thirds", "quarters", "fifth", "rest"])
_UNLIKE = frozenset("more less half twice double other others extra free some".split())
_TIMES = frozenset(["", "day", "week", "month", "year"])
_HALF = Decimal("0.5")
_SLIP = Decimal(2)  # by how many times a total may be off that is still said of a product


def multiplied(scene: Scene, run: Sequence[Claim], at: int) -> tuple[Figure, ...] | None:
    """So much of each and the number of them, where total ``at`` is of these and not the sum of the two.

    Args:
        scene: the sentence.
        run: the figures before the total, as a list of its parts.
        at: the total.
    """
    claim = scene.row[at]
    for first, last in pairwise(run):
        for each, times in ((first, last), (last, first)):
            place = next((n for n, one in enumerate(scene.row) if one is each), None)
            if place is None or not _is_of_each(scene, place, times, claim):
                continue
            if _gives(each, times, claim) or _is_near(scene, run, at, value_of(each) * value_of(times)):
                number = figure_of(times)
                return rounded(each), replace(number, text=f"× {number.value:f}")
    return None


def may_be_multiplied(scene: Scene, run: Sequence[Claim], at: int) -> bool:
    """Whether two of a list may be told of each other, or of different things, so that nobody adds them up.

    "The fine is £60 and 5,000 were issued", "8 patients a nurse and 25 nurses", "a third of the 900 and half of them".
    """
    claim = scene.row[at]
    units = {unit_of(one) in CURRENCIES for one in run}
    rated = any(one.quantity is not None and one.quantity.per not in _TIMES for one in run)
    if len(units) > 1 or rated or any(_gives(one, other, claim) for one, other in pairwise(run)):
        return True
    places = [n for n, one in enumerate(scene.row[:at]) if any(one is part for part in run)]
    return any(_is_part_of_all(scene, n) for n in places)


def _is_part_of_all(scene: Scene, at: int) -> bool:
    """ "A third of the 900 had one dose and half two", "so the two have 32": the two counts doses, or the parts."""
    quantity = scene.row[at].quantity
    worded = quantity is not None and quantity.form is Form.WORDS and not quantity.noun
    return worded and (not _HALVES.isdisjoint(scene.words(at)) or scene.words(at)[-1:] == ["the"])


def _is_of_each(scene: Scene, at: int, times: Claim, claim: Claim) -> bool:
    """Whether figure ``at`` is said of each of the things that ``times`` counts."""
    each, number = scene.row[at], times.quantity
    assert each.quantity is not None and number is not None
    if unit_of(times) in CURRENCIES or number.per or each.mood is Mood.DENIED:
        return False
    if unit_of(claim) in CURRENCIES and unit_of(each) != unit_of(claim):
        return False
    if each.quantity.per:
        return not number.noun or _are(number.noun, each.quantity.per)
    before, behind = scene.words(at), scene.words(at + 1)
    if number.noun:
        named = any(_are(number.noun, word) for one, word in pairwise(behind[:4]) if one in _ONE)
        return named or any(_are(number.noun, word) for one, word in pairwise(before) if one in _EACH | {"a", "an"})
    if unit_of(each) in CURRENCIES:
        return not (_EACH | _PRICES).isdisjoint(before)
    return not _EACH.isdisjoint(before) or any(one in _ONE for one in behind[:1])


def _are(noun: str, word: str) -> bool:
    return noun in (f"{word}s", f"{word}es", word, f"{word[:-1]}ies")


def _gives(each: Claim, times: Claim, claim: Claim) -> bool:
    one, number, stated = rounded(each), figure_of(times), figure_of(claim)
    if min(one.low, number.low) <= 1:
        return False
    reach = product(Interval(one.low, one.high), Interval(number.low, number.high))
    return reach is not None and reach.low <= stated.high and stated.low <= reach.high


def rounded(each: Claim) -> Figure:
    """ "The average boat carried 65": an average is no whole number, however it is written."""
    figure, quantity = figure_of(each), each.quantity
    average = "average" in each.sentence.words or (quantity is not None and quantity.per)
    if not average or figure.low != figure.high:
        return figure
    return replace(figure, low=figure.value - _HALF, high=figure.value + _HALF)


def _is_near(scene: Scene, run: Sequence[Claim], at: int, value: Decimal) -> bool:
    """Whether a total that does not fit is still said of the product, and of nothing beside it."""
    stated, after = value_of(scene.row[at]), scene.words(at + 1)
    closed = next((n for n in range(len(after)) if after[n] in (",", ".", ";")), len(after)) <= len(("between", "them"))
    alone = len(run) == 2 and all(one is scene.row[n] for n, one in zip(range(at - 2, at), run, strict=True))
    alone = alone and _UNLIKE.isdisjoint(scene.words(at))  # "every family got £8 and 30 got more"
    return closed and alone and at > 1 and value / _SLIP < stated < value * _SLIP
