"""Whether a figure can be of a series, by its unit and by what it counts; and the sibling that counts that."""

from collections.abc import Sequence

from service.claims.kind import Draft
from service.claims.subject.carried.discourse import FAR, Discourse, is_forbidden
from service.claims.subject.light_words import LIGHT
from service.claims.subject.measures.real_terms import is_cash
from service.model.claims import Candidate
from service.model.mentions import Analysis, Row
from service.model.quantities import CURRENCIES, MULTIPLE, PERCENT, POINTS, Hedge, Quantity
from service.model.series import Frequency, Nature, Series
from service.model.shelf import Shelf
from service.model.told_for import times_in
from service.model.windows import Grain
from service.records import replace

_HOMES = "housing"
"""The topic of series of which an average in pounds goes with the change that they tell."""
_AVERAGES = frozenset(["average", "typical"])
_AVERAGE_REACH = 4  # items of "average monthly private rent"
_NOBODY = frozenset(["nobody", "none", "no"])
_COMING = frozenset("come came arrived crossed landed".split())
_TO_FOR = frozenset("for the previous past last ashore across".split())
_MADE_IT = 6  # items of "no boat had crossed"
_AS_OF_ONE_TIME = frozenset(["real", "adjusted", "constant", "chained"])
_DURATIONS = frozenset(["days", "weeks", "months", "quarters", "years", "decades", "hours"])


def of_percentages(draft: Draft, analysis: Analysis) -> bool:
    """Whether points are said to be of per cent; a share index moves by points as well."""
    words = draft.span.of(analysis.block.text).lower()
    return "percent" in words or "basis" in words or "%" in words


def agrees_with(quantity: Quantity | None, draft: Draft, series: Series) -> bool:
    """Whether the thing counted can be what the series counts; changes in per cent fit any series."""
    if quantity is None:
        return True
    if draft.kind in ("percent_change", "multiple", "point_change", "share", "duration", "streak"):
        change_of_change = series.derived is not None and series.derived.transform == "difference"
        return not change_of_change and not (draft.counts and not series.phrases.nouns)
    if quantity.noun and quantity.per.isdecimal() and "per" not in series.unit.split():
        return False  # "8.5 people per 100,000" of a count of people
    if times_in(series, quantity.per) is None and draft.kind != "average":  # "a monthly average of $81.03" a barrel
        return False  # "$31.76 a day", of pay by the hour
    if quantity.unit == "degrees" and series.unit == "celsius":
        return True  # "0.3 degrees warmer"; those of Fahrenheit are told as such
    if quantity.unit == "tons" and series.unit == "tonnes":
        return True  # as American papers write it
    if quantity.unit == series.unit or not quantity.unit:
        return quantity.unit != "" or series.unit != PERCENT or _is_nil(quantity, series)
    if quantity.unit in (PERCENT, POINTS, MULTIPLE):
        return quantity.unit == PERCENT and series.unit == PERCENT
    return _thing(quantity) in series.phrases.nouns


def _thing(quantity: Quantity) -> str:
    """What a figure counts: "2.38 million people", "2.38 million times"."""
    return quantity.noun or quantity.unit


def _is_nil(quantity: Quantity, series: Series) -> bool:
    """ "Inflation averaged 3.4%. In 2015 it was zero": of a rate, nothing is so many per cent."""
    plain = not quantity.value and not quantity.noun and quantity.hedge is Hedge.EXACT
    return plain and series.nature is Nature.RATE


_SOLD_BY = frozenset(["gallons", "litres", "barrels"])
_WHOSE = frozenset(["of", "for", "facing"])
_MEMBERS = frozenset(["countries", "nations", "members", "states", "economies"])


def is_for_several(draft: Draft, items: Row) -> bool:
    """ "A fill-up of 12 gallons costs $33.73", "$33.73 for 12 gallons": what more than one of a unit costs."""
    told = items[draft.anchor].quantity
    if told is None or told.unit not in CURRENCIES or told.per:
        return False
    before = next((items[at].quantity for at in reversed(items.figures) if at < draft.anchor), None)
    behind = next((items[at].quantity for at in items.figures if at > draft.anchor), None)
    if items.words[draft.anchor + 1 : draft.anchor + 2] != ("for",):
        behind = None
    return any(one is not None and one.unit in _SOLD_BY and one.value > 1 and not one.per for one in (before, behind))


def is_of_nobody(draft: Draft, items: Row) -> bool:
    """ "Nobody had come for 28 days": of those who came before, whom the sentence need not name.

    Args:
        draft: so many days.
        items: its sentence.
    """
    if draft.kind != "duration" or _NOBODY.isdisjoint(items.words[:1]):
        return False
    came = next((at for at, word in enumerate(items.words[:_MADE_IT]) if word in _COMING), None)
    return came is not None and _TO_FOR.issuperset(items.words[came + 1 : draft.anchor])


_SIDES = (("fewer",), ("more",))


def fits_before(draft: Draft, analysis: Analysis, series: Series) -> bool:
    """ "Spent £3bn on hotels, 5% less": a change is of the count or amount before it, whatever measure is named."""
    if draft.kind not in ("percent_change", "multiple"):
        return True
    counted = [analysis.items[at] for at in analysis.items.figures if at < draft.anchor]
    if not counted or counted[-1].quantity is None:
        return True
    last, told = counted[-1], counted[-1].quantity
    if _is_of_those(analysis, analysis.items.index(last)):
        return True
    if told.unit in ("", PERCENT, POINTS, MULTIPLE) or told.unit in _DURATIONS:
        return True
    if told.noun in _MEMBERS:
        return True  # "prices in the 20 countries that share the euro rose by 2.4%"
    behind = analysis.items.words[draft.anchor + 1 : draft.anchor + 3]
    if behind[:1] in _SIDES and behind[1:] != () and behind[1] in series.phrases.nouns:
        return True  # "29,437 came in 602 boats, 36% fewer people than in 2022"
    position = analysis.items[draft.anchor].start
    if any(last.end <= m.span.start < position for m in analysis.measures):
        return True
    if told.unit in CURRENCIES and series.topic == _HOMES:
        return _is_of_average(analysis, analysis.items.index(last), series.area)
    return told.unit == series.unit or _thing(told) in series.phrases.nouns


def _is_of_average(analysis: Analysis, at: int, area: str) -> bool:
    """ "The average monthly private rent was £1,354, a 5.5% rise": what the index tells no other change of."""
    named = [m for m in analysis.measures if m.strong and m.span.end <= analysis.items[at].start]
    if not named:
        return False
    lead = [item.word for item in analysis.items[:at] if item.start < named[-1].span.end][-_AVERAGE_REACH:]
    named_areas = [mention.span for mention in analysis.areas if mention.area == area]
    between = (item for item in analysis.items[:at] if item.start >= named[-1].span.end)
    plain = all(
        item.word in LIGHT or any(span.start <= item.start < span.end for span in named_areas) for item in between
    )
    return plain and not _AVERAGES.isdisjoint(lead)  # not "for a detached home", "in Bristol"


def _is_of_those(analysis: Analysis, at: int) -> bool:
    """ "The energy bills of 15 million households rose 12%": a count that says whose, and is not what rose."""
    lead = analysis.items[at - 2].end if at > 1 and analysis.items[at - 1].word in _WHOSE else -1
    return any(m.span.end == lead for m in analysis.measures)


def is_of_base(draft: Draft, analysis: Analysis, series: Series) -> bool:
    """Whether a series is set to the year of "101.8 percent of its 2017 average", where a figure is said to be that."""
    items, at = analysis.items, draft.anchor
    quantity = items[at].quantity
    behind = items.words[at + 1 : at + 4]
    if quantity is None or quantity.unit != "index" or len(behind) < 3 or behind[0] != "of":
        return True
    return not behind[2].isdecimal() or f"{behind[2]}=100" in f"{series.title} {series.notes}"


def counts_other(quantity: Quantity | None, series: Series) -> bool:
    """ "Some 898,000 people came", after net migration: of a balance or a change, what is counted is no more of it."""
    return quantity is not None and bool(quantity.noun) and series.nature is Nature.RATE


def unit_meant(quantity: Quantity, draft: Draft, analysis: Analysis) -> str:
    """The unit of a figure; that of a bare number is "index" where its clause says so: "the index rose to 104.8"."""
    if quantity.unit or not quantity.decimals:
        return quantity.unit
    for item in reversed(analysis.items[: draft.anchor]):
        if item.word in FAR and item.word != "and":
            break
        if item.word == "index":
            return "index"
    return ""


def in_cash(
    fitting: tuple[Candidate, ...], kin: tuple[Candidate, ...], analysis: Analysis, shelf: Shelf
) -> tuple[Candidate, ...]:
    """ "The economy now tops $31 trillion": what is held in cash, beside what rising prices are taken out of."""
    first = shelf.series(fitting[0].series_id)
    if (
        is_cash(first)
        or _tells_year(analysis)
        or not _AS_OF_ONE_TIME.isdisjoint(fitting[0].words.replace("-", " ").split())
    ):
        return ()
    held = {c.series_id for c in fitting}
    cash = (c for c in kin if c.series_id not in held and is_cash(shelf.series(c.series_id)))
    return tuple(replace(c, weight=fitting[0].weight) for c in cash)


def _tells_year(analysis: Analysis) -> bool:
    """Whether a sentence tells of whole years, for which there is what is held of each."""
    periods = (analysis.items[at].period for at in analysis.items.dates)
    return any(period is not None and period.grain is Grain.YEAR for period in periods)


def siblings_of(
    rows: Sequence[Candidate], unit: str, discourse: Discourse, noun: str = "", per: str = ""
) -> tuple[Candidate, ...]:
    """ "13 boats" in a sentence about arrivals: the sibling that counts boats, or what goes by the noun.

    But "unemployment is 7.9%, with 2.49 million people out of work" tells no other sort of people than the rate is of.
    """
    if not unit or unit in (PERCENT, POINTS, MULTIPLE):
        return ()
    shelf = discourse.shelf
    rate = shelf.series(rows[0].series_id) if rows else None
    own = rate.concept if rate is not None and rate.unit == PERCENT and unit not in CURRENCIES else ""
    ids = dict.fromkeys(sibling for c in rows for sibling in shelf.series(c.series_id).siblings)
    return tuple(
        replace(rows[0], series_id=series_id, reason=f"it is told in {unit}")
        for series_id in ids
        if unit == (one := shelf.series(series_id)).unit or noun in one.phrases.nouns
        if one.area == shelf.series(rows[0].series_id).area and own in ("", one.concept)
        if times_in(one, per) is not None
    )


def with_namesakes(
    rows: tuple[Candidate, ...], quantity: Quantity | None, draft: Draft, analysis: Analysis, discourse: Discourse
) -> tuple[Candidate, ...]:
    """ "Two crossings" may be of boats or of people: siblings that count what goes by the noun are meant as well."""
    if quantity is None or not quantity.noun or not rows:
        return rows
    shelf = discourse.shelf
    held = {c.series_id for c in rows}
    kin = dict.fromkeys(s for c in rows for s in shelf.series(c.series_id).siblings)
    return rows + tuple(
        replace(rows[0], series_id=s, reason=f"it counts {quantity.noun} as well")
        for s in kin
        if s not in held
        and not is_forbidden(s, draft, analysis, discourse)
        and quantity.noun in shelf.series(s).phrases.nouns
        and shelf.series(s).area == shelf.series(rows[0].series_id).area
    )


def of_the_quarter(fitting: tuple[Candidate, ...], kin: tuple[Candidate, ...], shelf: Shelf) -> tuple[Candidate, ...]:
    """The quarter's GDP beside the year's, where a word names the year's only."""
    held = {c.series_id for c in fitting}
    if any(shelf.series(series_id).frequency is not Frequency.ANNUAL for series_id in held):
        return ()
    return tuple(replace(c, weight=fitting[0].weight) for c in kin if c.series_id not in held)
