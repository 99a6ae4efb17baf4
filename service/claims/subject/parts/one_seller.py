"""Bills of one seller's customers: "customers of Octopus saw their bills go up by 5%" when the cap rose by 6.4%.

What a regulator sets for all of them is another amount, unless its own name is said. So are the rates of a lender.
"""

from service.claims.kind import Draft
from service.model.mentions import Analysis, Row
from service.model.quantities import CURRENCIES, PERCENT
from service.model.series import Nature, Series

_SELLERS = frozenset(
    "octopus edf ovo npower bulb utilita e.on eon scottishpower ecotricity outfox utilitywise centrica".split()
)
#: Sellers whose names are of two words.
_OF_TWO = frozenset([("british", "gas"), ("scottish", "power"), ("shell", "energy"), ("so", "energy"), ("e", ".")])
_LENDERS = frozenset(
    "nationwide barclays hsbc lloyds halifax natwest santander tsb skipton monzo starling rbs lender lenders societies"
    " society".split()
)
"""Who lends and takes savings at rates of its own."""
_SETTERS = frozenset("bank fed ecb mpc committee policymakers".split())
_BUYERS = frozenset("customers customer clients subscribers accounts billpayers".split())
_OF = frozenset(["of", "at", "with", "from"])
_OWNING = frozenset(["its", "their", "our"])
_ONE = frozenset(["one", "a", "some", "its", "another"])
_SUPPLIERS = frozenset(["supplier", "suppliers", "provider", "company", "firm"])
_TELLING = frozenset(
    "say says said warn warns warned expect expects expected predict predicts predicted reckon reckons think thinks"
    " estimate estimates calculates forecasts forecast told added".split()
)
_ENDS = frozenset([";", ":", "while", "but"])


def is_of_one_seller(draft: Draft, analysis: Analysis, series: Series) -> bool:
    """Whether the clause of a figure is about the customers or the bills of one seller.

    Args:
        draft: the figure.
        analysis: its sentence.
        series: what it may be about.
    """
    if series.nature is Nature.STEP and series.unit == PERCENT:
        return _is_of_lender(draft, analysis)
    if series.nature is not Nature.STEP or series.unit not in CURRENCIES:
        return False
    items, anchor = analysis.items, draft.anchor
    first = next((at for at in range(anchor - 1, -1, -1) if items.words[at] in _ENDS or _is_figure(items, at)), -1) + 1
    start, end = items[first].start, items[anchor].start
    if any(m.strong and start <= m.span.start < end for m in analysis.measures):
        return False  # "Ofgem's cap, on which most customers of EDF are, went up by 6.4%"
    return any(_is_of_one(analysis, at, anchor) for at in range(first, anchor))


def _is_of_lender(draft: Draft, analysis: Analysis) -> bool:
    """ "Nationwide cut its interest rates to 4.75%", whatever the Bank did: not "lenders cheered as the Bank cut"."""
    items, anchor = analysis.items, draft.anchor
    if _LENDERS.isdisjoint(items.said):
        return False
    start, end = items[0].start, items[anchor].start
    if any(m.strong and start <= m.span.start < end for m in analysis.measures):
        return False
    return any(
        items.words[at] in _LENDERS
        and _TELLING.isdisjoint(items.words[at + 1 : min(at + 4, anchor)])
        and _SETTERS.isdisjoint(items.words[at:anchor])
        for at in range(anchor)
    )


def _is_figure(items: Row, at: int) -> bool:
    return items[at].quantity is not None


def _is_of_one(analysis: Analysis, at: int, anchor: int) -> bool:
    """ "Octopus customers", "bills at one supplier", "customers with Good Energy"; but "EDF says that bills"."""
    words = analysis.items.words
    if words[at] in _SELLERS or words[at : at + 2] in _OF_TWO:
        return _TELLING.isdisjoint(words[at + 1 : min(at + 4, anchor)])
    if words[at] in _BUYERS and at and words[at - 1] in _OWNING:
        return True  # "Octopus said that its customers would see bills rise by 1.7%"
    if words[at] in _BUYERS and words[at + 1] in _OF and at + 2 < anchor:
        return analysis.block.text[analysis.items[at + 2].start].isupper() or words[at + 2] in _ONE
    return at > 0 and words[at] in _SUPPLIERS and words[at - 1] in _ONE and words[at + 1] not in _TELLING
