"""Words beside a measure that make it one of its parts: "egg prices", "inflation for the poorest tenth"."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from service.claims.subject.light_words import names
from service.claims.subject.parts.part_ahead import REACH, is_of_one_named, is_of_part_ahead
from service.model.mentions import Analysis, Item, MeasureMention, Row
from service.model.quantities import Hedge, Quantity

_GROUPS = frozenset(
    "children minors women men girls boys students graduates pensioners workers families households nurses doctors"
    " teachers adults teenagers".split()
)
_SECTORS = frozenset(["sector", "sectors", "industry", "industries", "trade", "trades"])
_SECTOR_REACH = 5  # items of "in the hospitality sector"
#: What any good has, so that a good beside them narrows them.
PRICES = frozenset(["prices", "price", "costs", "cost"])
_ANY_GOODS = frozenset("goods things everything services essentials items products living borrowing imports".split())
#: Words for which a noun before them makes all the difference.
_BASKETS = frozenset(
    "prices price costs cost rates rate sales rents rent jobs employment index growth output vacancies".split()
)
#: … and behind it.
_MADE = frozenset(["output"])
#: … and in which it is told of some good.
_GOODS = frozenset("tonnes tons barrels cars vehicles gigawatts litres kilograms".split())
_PARTING = frozenset(["for", "among", "amongst", "excluding"])
_ARTICLES = frozenset(["the", "those"])
_ALL = frozenset(["whole", "economy", "country", "nation", "all", "bonuses"])
_INFLATION = "inflation"
_OF_THE_WHOLE = frozenset(
    "consumer consumers retail price prices cost costs economy country nation bloc area areas region union currency"
    " single zone eurozone world line check point points terms shops everyday many most some".split()
)
"""Words behind "inflation in" that make it that of no part."""
_TURNS = frozenset([",", ":", ";", "and", "but", "while", "that", "as"])
_PAYING = frozenset(["paid", "paying"])
_PAID_REACH = 8  # items of "at the till for their beef"
_RATE_OF_ITS = ("its", "rate")
_SETTERS = frozenset(["england", "mpc", "committee", "boe", "street"])
"""The words on which the names of the Bank of England end."""
_TH = "th"  # "for the sixth time"
_PART_REACH = 4  # items of "in real wages of"
_COMPONENTS = frozenset(["component", "components", "subindex", "sub-index", "category", "categories"])
_COMPONENT_REACH = 5  # items of "'s food at home component", and of "energy component of the US CPI"
_WORKING_AGE = 16  # years, in Britain as in America
_DWELLINGS = frozenset(["home", "homes"])  # that bear a price, where elsewhere they may be no subject

_start = attrgetter("start")


def is_narrowed(mention: MeasureMention, analysis: Analysis) -> bool:
    """Whether words beside a measure make it one of its parts: "egg prices", "job openings for nurses"."""
    items = analysis.items
    first = bisect_left(items, mention.span.start, key=_start)
    past = bisect_left(items, mention.span.end, key=_start)
    if first == len(items):
        return False
    apart = analysis.block.text[max(0, mention.span.start - 4) : mention.span.start].lower() == "non-"
    if apart or is_of_one_named(mention, first, analysis):
        return True  # "other types of non-hotel accommodation"
    if mention.words[-1] in _PAYING and _is_paid_for(items, first, past, analysis):
        return True
    if mention.words == _RATE_OF_ITS:
        return not _is_of_central_bank(items[:first], analysis)
    component = not _COMPONENTS.isdisjoint(items.said) and _has_component(items, first, past)
    if component or is_of_part_ahead(items[max(0, first - REACH) : first], analysis):
        return True
    behind = items[past : past + 2]
    if _is_for_some(items[past : past + _PART_REACH], analysis):
        return True
    near = items.words[past + 1 : past + _SECTOR_REACH] if behind and behind[0].word == "in" else ()
    if not _SECTORS.isdisjoint(near) and "private" not in near:
        return True  # "inflation in the service sector"; American earnings are those of private industry
    if len(behind) > 1 and behind[0].word in ("of", "by") and behind[1].word in _GROUPS:
        return True  # "net migration of students", "applications by children"
    if len(behind) > 1 and behind[0].word == "by" and any(a.span.start == behind[1].start for a in analysis.areas):
        return True  # "asylum claims by Afghans"
    if mention.words[-1] == _INFLATION and behind and behind[0].word in ("in", "of"):
        return _is_in_part(items[past + 1 : past + _PART_REACH], analysis)
    if items[past - 1].word in _MADE and any(_is_of_goods(item) for item in items[:first]):
        return True  # "at 426.5 million tonnes of CO2, the country's output was 5% higher"
    if past - first != 1 or mention.strong or items[first].word not in _BASKETS:
        return False
    if items[first].word in _MADE:
        if behind and behind[0].word in PRICES:
            return True  # "their output prices fell 0.7%"
        return _is_of_part(items[past : past + _PART_REACH], analysis) or _is_owned(items[first - 1 : first], analysis)
    return of_good(items, first, analysis)


def _is_of_goods(item: Item) -> bool:
    """Whether it tells how much of something was made or given off: "426.5 million tonnes", "1.2 million cars"."""
    return item.quantity is not None and not _GOODS.isdisjoint((item.quantity.unit, item.quantity.noun))


def _is_in_part(behind: Sequence[Item], analysis: Analysis) -> bool:
    """ "Inflation in services was 4.7%", "inflation of food"; but "in the euro area", "in consumer prices"."""
    told = next((item for item in behind if item.word not in _ARTICLES), None)
    if told is None or told.quantity is not None or told.period is not None or told.word in _OF_THE_WHOLE:
        return False
    return names(told, analysis) and not any(area.span.start <= told.start < area.span.end for area in analysis.areas)


def _has_component(items: Row, first: int, past: int) -> bool:
    """ "The CPI's energy component", "the energy component of the US CPI"."""
    behind = items.words[past : past + _COMPONENT_REACH]
    if behind[:1] in (("'s",), ("’s",)):
        return not _COMPONENTS.isdisjoint(behind)
    ahead = items.words[max(0, first - _COMPONENT_REACH) : first]
    named = next((at for at, word in enumerate(ahead) if word in _COMPONENTS), len(ahead))
    return "of" in ahead[named + 1 : named + 2]


def _is_paid_for(items: Row, first: int, past: int, analysis: Analysis) -> bool:
    """ "Shoppers paid 5.7% more for beef", "for coffee Britons paid 11% more"; but "more for goods and services"."""
    for item in reversed(items[:first]):
        if item.word in _TURNS:
            break
        if item.period is None and names(item, analysis):
            return True
    behind = items[past:]
    more = next((at for at in range(min(_PART_REACH, len(behind))) if behind[at].word == "more"), None)
    if more is None:
        return False
    for item in behind[more + 1 : more + 1 + _PAID_REACH]:
        if item.word in _ANY_GOODS or item.word in (",", "than", "."):
            return False
        if item.period is None and names(item, analysis):
            return True
    return False


def _is_of_central_bank(before: Sequence[Item], analysis: Analysis) -> bool:
    """ "The Bank of England took a quarter of a point off its rate": of the one that sets rates, not of a lender."""
    if not before:
        return True  # "Its rate stays at 5.25%": of what was spoken of
    said = [item.word for item in before]
    capitals = [at for at, item in enumerate(before) if at and analysis.block.text[item.start].isupper()]
    named = [at for at in capitals if before[at].period is None]  # "its first cut since March 2020 took its rate to 5%"
    last = named[-1] if named else 0
    if said[last] == "bank":
        return said[last - 1] == "the"  # no Metro Bank
    return said[last] in _SETTERS or "central" in said[last:]


def _is_for_some(behind: Sequence[Item], analysis: Analysis) -> bool:
    """ "Unemployment among the young", "inflation for the poorest tenth", "inflation excluding indirect taxes"."""
    if not behind or behind[0].word not in _PARTING:
        return False
    told = next((item for item in behind[1:] if item.word not in _ARTICLES), None)
    if told is None or told.word in _ALL or told.word.endswith(_TH) or told.period is not None:
        return False
    if any(item.quantity is not None and _is_working_age(item.quantity) for item in behind[1:]):
        return False
    return names(told, analysis)


def _is_working_age(quantity: Quantity) -> bool:
    """ "Economic activity among those aged 16 and over": of all whom labour-force surveys ask."""
    return quantity.value == _WORKING_AGE and quantity.hedge is Hedge.AT_LEAST


def of_good(items: Row, at: int, analysis: Analysis) -> bool:
    """Whether a good is named whose price is meant: "egg prices", "the price of a home"; "of everyday goods" is of any.

    Args:
        items: the sentence.
        at: where "prices", or another word that a noun narrows, stands.
        analysis: the same sentence.
    """
    if at > 0 and items[at].word != "cost" and names(items[at - 1], analysis):
        return True  # "filling the tank cost more" is of what cost it
    if items[at].word not in PRICES or at + 1 >= len(items) or items[at + 1].word != "of":
        return False
    for item in items[at + 2 : at + 2 + _PART_REACH]:
        if item.word in _ANY_GOODS or item.period is not None or item.quantity is not None:
            return False
        if item.word in _DWELLINGS or names(item, analysis):
            named = [*items.words[at + 2 : at + 2 + _PART_REACH]]
            return _ANY_GOODS.isdisjoint(named)
    return False


def _is_of_part(behind: Sequence[Item], analysis: Analysis) -> bool:
    """ "Output of services": of something, and not in a quarter."""
    if len(behind) < 2 or behind[0].word not in ("in", "of", "for", "among"):
        return False
    for item in behind[1:]:
        if item.period is not None or item.quantity is not None:
            return False
        if names(item, analysis):
            return item.word != "economy"
    return False


def _is_owned(before: Sequence[Item], analysis: Analysis) -> bool:
    """ "Factory output"; but "followed output" is of the economy."""
    return any(names(item, analysis) and item.word[-2:] != "ed" for item in before)
