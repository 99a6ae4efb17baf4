"""Figures told at an annual rate, and beside it.

Counts "a year" of a series that is itself published at an annual rate ("936,000 homes a year") are what it states;
elsewhere so many "a year" is an average, which the text's own figures may give and no series holds. What a quarter's
growth at an annual rate is in the quarter itself ("4.3% annualised, or 1.1% on the quarter", "1.1%, or 4.3% at an
annual rate") is of the same quarter.
"""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from service.claims.scene import unit_of
from service.model.claims import Claim
from service.model.mentions import Item, Row
from service.model.quantities import PERCENT
from service.model.series import Frequency, Nature, Series
from service.model.shelf import Shelf
from service.model.windows import Grain
from service.records import replace

_ANNUAL_RATE = "annual rate"
_LESS_THAN_YEAR = frozenset([Frequency.MONTHLY, Frequency.QUARTERLY])
_THAT_IS = frozenset("that or equivalent i.e i.e. which amounts works meaning equals means".split())
_ROUGHLY = frozenset("is was about around just only some roughly nearly to at of out a growth rise gain".split())
_TOLD = frozenset(["level", "percent_change"])
_REACH = 6  # words on either side of a figure
_OF_QUARTER = frozenset("in on over for the previous itself growth just that a quarterly quarter".split())
_ANNUAL = frozenset(["annual", "annualised", "annualized", "yearly"])
_DENIED = frozenset([("not", "annualised"), ("not", "annualized"), ("non", "annualised"), ("non", "annualized")])
_IN_CASH = frozenset(["dollar", "dollars", "nominal", "cash", "money"])
_TELLING = _THAT_IS | _ANNUAL
_PACED = _ANNUAL | frozenset("at an a rate pace clip of the in terms basis on seasonally adjusted about".split())
_QUARTER = 3  # months
_YEAR = 12


def at_annual_rate(claim: Claim, shelf: Shelf) -> Claim:
    """The claim, as the level that its series states where that is so many a year.

    Args:
        claim: any claim.
        shelf: the catalogue.
    """
    quantity = claim.quantity
    if claim.kind != "average" or quantity is None or quantity.per != "year" or not claim.candidates:
        return claim
    read = [shelf.series(candidate.series_id) for candidate in claim.candidates]
    if claim.is_base and all(one.nature is Nature.STEP and one.unit == quantity.unit for one in read):
        return replace(claim, kind="level", quantity=replace(quantity, per=""))  # a cap of so many pounds a year
    if _rises_at(claim) and all(one.growth_over == _YEAR for one in read):
        return replace(claim, kind="level", quantity=replace(quantity, per=""))
    if not any(map(_is_paced, read)) or not all(one.frequency is Frequency.ANNUAL or _is_paced(one) for one in read):
        return claim  # a year's own figure is so many a year as well, but of which year is told by the rate only
    return replace(claim, kind="level", quantity=replace(quantity, per=""))


def _rises_at(claim: Claim) -> bool:
    """ "In October 2022 prices were rising at 11.1% a year": the rate of that month, over the year up to it."""
    quantity, period = claim.quantity, claim.period
    if quantity is None or quantity.unit != PERCENT or period is None or period.grain is not Grain.MONTH:
        return False
    told = quantity.hedge_span or quantity.span
    return claim.block.text[: told.start].split()[-1:] == ["at"]


def _is_paced(series: Series) -> bool:
    """Whether a month's or quarter's figure of a count is stated as what a year of it would bring."""
    paced = series.nature is Nature.RATE and series.frequency in _LESS_THAN_YEAR and series.unit != PERCENT
    return paced and _ANNUAL_RATE in series.title


def of_the_quarter(row: Sequence[Claim], items: Row, before: Sequence[Claim], shelf: Shelf) -> Sequence[Claim]:
    """The claims of a sentence, those that tell growth at an annual rate again as what it was in the quarter.

    Args:
        row: the claims in order.
        items: the sentence.
        before: those of the sentence before it.
        shelf: the catalogue.
    """
    if _TELLING.isdisjoint(items.said) or (_THAT_IS.isdisjoint(items.said) and not _IN_CASH.isdisjoint(items.said)):
        return row  # "dollar GDP shrank 29.1% at an annual rate": of which nothing is held
    found: list[Claim] = []
    for at, claim in enumerate(row):
        own = _by_words(claim, row[at + 1 : at + 2], items, shelf)
        if own is not None:
            candidate = replace(claim.candidates[0], series_id=own.id, reason="it is told at an annual rate as well")
            found.append(replace(claim, candidates=(candidate,)))
            continue
        told = next((one for one in reversed([*before, *found]) if unit_of(one) == PERCENT and not one.is_base), None)
        quarterly = None if told is None else _in_the_quarter(told, shelf)
        if told is not None and quarterly is not None and _tells_again(claim, told, items):
            candidate = replace(
                told.candidates[0], series_id=quarterly.id, reason="it is told again of the quarter itself"
            )
            claim = replace(  # noqa: PLW2901
                claim, kind="percent_change", candidates=(candidate,), period=told.period, base=None, over=_QUARTER
            )
        found.append(claim)
    return found


def _in_the_quarter(told: Claim, shelf: Shelf) -> Series | None:
    """The growth of the quarter itself, of what was told at an annual rate."""
    if not told.candidates:
        return None
    series = shelf.series(told.candidates[0].series_id)
    return None if series.derived is not None else _otherwise(series, shelf)


def _otherwise(series: Series, shelf: Shelf) -> Series | None:
    """The growth of a quarter that is published at an annual rate as that of the quarter itself, and the reverse."""
    if series.growth_over != _QUARTER:
        return None
    kin = [one for one in map(shelf.series, series.siblings) if one.growth_over == _QUARTER and one.area == series.area]
    return next((one for one in kin if (one.derived is None) is not (series.derived is None)), None)


def _by_words(claim: Claim, behind: Sequence[Claim], items: Row, shelf: Shelf) -> Series | None:
    """ "1.1%, or 4.3% at an annual rate": the growth of the quarter itself, and that at an annual rate.

    None where the claim is read of it already, or no word tells which it is.
    """
    read = shelf.series(claim.candidates[0].series_id) if claim.candidates else None
    if read is None or read.growth_over != _QUARTER:
        return None
    if not _DENIED.isdisjoint(pairwise(items.words)):  # "not annualised, output rose 1.1%"
        return _otherwise(read, shelf) if read.derived is None else None
    annual = _is_annual(claim, items)
    if annual is (read.derived is not None) and (annual or _is_told_annualised(claim, behind, items)):
        return _otherwise(read, shelf)
    return None


def _is_told_annualised(claim: Claim, behind: Sequence[Claim], items: Row) -> bool:
    """ "Grew by 1.1% in the quarter, or 4.3% annualised": whether what is told behind a change is its annual rate."""
    if claim.kind != "percent_change" or not behind or unit_of(behind[0]) != PERCENT:
        return False
    between = claim.sentence.between(claim.span.end, behind[0].span.start)
    return not _THAT_IS.isdisjoint(between) and _is_annual(behind[0], items)


def _is_annual(claim: Claim, items: Row) -> bool:
    """ "4.3% annualised", "at an annual pace of 4.3%"."""
    at = next((n for n in items.figures if items[n].end > claim.span.start), 0)
    ahead = takewhile(_PACED.__contains__, reversed(items.words[max(0, at - _REACH) : at]))
    behind = takewhile(_PACED.__contains__, items.words[at + 1 : at + 1 + _REACH])
    return not _ANNUAL.isdisjoint([*ahead, *behind])


def _tells_again(claim: Claim, told: Claim, items: Row) -> bool:
    """ "…, or 1.1% on the quarter", "that is 1.1% in the quarter"."""
    if claim.kind not in _TOLD or unit_of(claim) != PERCENT or claim.is_base or claim is told:
        return False
    at = next((n for n in items.figures if items[n].end > claim.span.start), 0)
    lead = [word for word in items.words[max(0, at - _REACH) : at] if word not in _ROUGHLY]
    if not lead or lead[-1] not in _THAT_IS:
        return False
    if claim.base is not None:
        return claim.base.grain is Grain.QUARTER or claim.base.shift_months == -_QUARTER
    words = ["quarter" if _is_quarter(item) else item.word for item in items[at + 1 : at + 1 + _REACH]]
    behind = [*takewhile(_OF_QUARTER.__contains__, words)]
    past = words[len(behind) : len(behind) + 1]
    return not {"quarter", "quarterly"}.isdisjoint(behind) and past not in (["before"], ["earlier"], ["to"])


def _is_quarter(item: Item) -> bool:
    return item.period is not None and item.period.rule == "the-quarter"
