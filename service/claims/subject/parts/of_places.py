"""Rates of places that are counted or picked out, not of the country: "twelve areas had jobless rates below 4 percent".

So are those that "were higher than a year earlier in 35 of the 388 metro areas", and the one of a town that "had the
lowest unemployment rate of any metro area, at 1.7 percent". What all of them share is the country's: "across the 20
countries of the euro area inflation was 6.1%".
"""

from service.claims.kind import Draft
from service.model.mentions import Analysis, Row
from service.model.quantities import CURRENCIES, PERCENT, Hedge
from service.model.series import Series

_PLACES = frozenset(
    "areas area metros metro states state counties county boroughs borough cities city towns town districts district"
    " councils constituencies regions region places communities municipalities localities provinces".split()
)
_NATIONS = frozenset(["countries", "nations", "economies", "members"])
_QUANTIFIERS = frozenset("several some many few most no only other dozen dozens handful more half majority".split())
_DEFINITE = (("the",), ("all",), ("its",), ("these",), ("both",), ("'s",), ("’s",))
_IN = (("in",), ("in", "only"), ("in", "just"))
_HAVING = frozenset("had has have saw see posted reported recorded registered".split())
_BEING = frozenset(["were", "was", "are", "stood"])
_BOUNDS = frozenset([Hedge.MORE_THAN, Hedge.LESS_THAN, Hedge.AT_LEAST, Hedge.AT_MOST])
_MARKS = frozenset(
    ", ; : ( ) – — and but while whereas as with after because when where which that although though".split()
)
_EXTREMES = frozenset("lowest highest worst best smallest biggest largest".split())
_AMONG = frozenset(["of", "among", "amongst"])
_COUNTRY = frozenset("country nation uk us u.s. england britain america".split())
_HISTORY = frozenset(["since", "history", "ever", "record"])
_PARTITIVE = 5  # items of "35 of the nation's 388 areas"
_QUANTIFIED = 3  # … of "several large states"
_FIELD = 6  # … of "of the 51 biggest metro areas"
_HELD = 4  # … of "again had the nation's highest"
_REACH = 14  # … from "the lowest" to the figure


def is_of_places(draft: Draft, analysis: Analysis, series: Series) -> bool:
    """Whether a rate or a price is said of places that are counted, or of the first or last of them.

    Args:
        draft: the figure, or the words that say how it moved.
        analysis: its sentence.
        series: what it may be about.
    """
    if series.unit != PERCENT and series.unit not in CURRENCIES:
        return False
    items, at = analysis.items, draft.anchor
    return _is_spread(items, at) or (items[at].quantity is not None and _is_best_of(items, at))


def _is_spread(items: Row, at: int) -> bool:
    """ "Jobless rates were below 3% in 14 counties", "several states had rates above 5%", "57 were below 3%"."""
    counted = any(n != at for n in items.figures) or not _QUANTIFIERS.isdisjoint(items.said)
    if not counted:
        return False
    first = next((n for n in range(at - 1, -1, -1) if items.words[n] in _MARKS), -1) + 1
    past = next((n for n in range(at + 1, len(items)) if items.words[n] in _MARKS), len(items))
    bound = (quantity := items[at].quantity) is not None and quantity.hedge in _BOUNDS
    for n in range(first, past):
        told = items[n].quantity
        if n == at:
            continue
        if told is not None and told.noun in _PLACES | _NATIONS:
            some = _is_partitive(items, n)
            if some or (items.words[n - 1 : n] not in _DEFINITE and (bound or told.noun in _PLACES)):
                return True
        if n > at and bound and told is not None and not told.unit and items.words[at + 1 : n] in _IN:
            return True  # "… and below 5% in four"
        if items.words[n] in _PLACES and not _QUANTIFIERS.isdisjoint(items.words[max(first, n - _QUANTIFIED) : n]):
            return True
        if n < at and items.words[n] in (_HAVING | _BEING if bound else _HAVING) and n > first:
            subject = items[n - 1].quantity
            if subject is not None and not subject.unit:
                return True
    return False


def _is_partitive(items: Row, at: int) -> bool:
    """ "35 of the 388 areas", "most of the 20 countries"."""
    for n in range(max(1, at - _PARTITIVE), at):
        if items.words[n] == "of" and (items[n - 1].quantity is not None or items.words[n - 1] in _QUANTIFIERS):
            return True
    return False


def _is_best_of(items: Row, at: int) -> bool:
    """ "The lowest unemployment rate of any metro area: 1.7%", "had the nation's highest unemployment rate, 16.2%"."""
    if _EXTREMES.isdisjoint(items.said) or not _HISTORY.isdisjoint(items.said):
        return False
    for n in range(max(0, at - _REACH), at):
        if items.words[n] not in _EXTREMES:
            continue
        held = not _HAVING.isdisjoint(items.words[max(0, n - _HELD) : n])
        if held and not _COUNTRY.isdisjoint(items.words[max(0, n - 2) : n]):
            return True
        for led in range(n + 1, at - 1):
            field = items[led + 1 : min(at, led + 1 + _FIELD)]
            if items.words[led] in _AMONG and any(
                one.word in _PLACES or (one.quantity is not None and one.quantity.noun in _PLACES) for one in field
            ):
                return True
            if held and items.words[led] == "in" and not _COUNTRY.isdisjoint(items.words[led + 1 : led + 3]):
                return True
    return False
