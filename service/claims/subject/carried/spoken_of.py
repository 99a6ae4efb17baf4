"""Words that go on about what was spoken of: "the rate fell to 1.7%", "growth of 0.1%", "the twelve-month change"."""

from collections.abc import Sequence

from service.claims.kind import Draft
from service.claims.subject.carried.discourse import Discourse, is_forbidden
from service.claims.subject.counted.units_meant import agrees_with
from service.claims.subject.own_subjects.subject_of_clause import new_subject
from service.model.claims import OUTRIGHT, Candidate
from service.model.mentions import Analysis
from service.model.quantities import CURRENCIES, PERCENT, Quantity
from service.model.series import Nature, Series
from service.records import replace

CARRIED = 40
"""The weight of a candidate that is carried over."""
_YEARLY = frozenset("the annual yearly twelve 12 - month twelve-month 12-month rate change figure pace".split())
_THE = frozenset(["the", "its", "that", "this", "average"])
_HEADLINE = frozenset(["headline rate", "headline figure", "overall rate"])
_THEY_DID = tuple((word,) for word in "have had are were rose fell jumped dropped climbed slid tumbled sank".split())
_GOING_ON = frozenset("it they its this that figure figures rate growth increase annual index".split())
_ALL_PRICES = "prices"
_OFFICES = frozenset(["ons", "bls", "official", "government", "statisticians", "'s"])
_GROWTH = frozenset(["growth"])
_YEAR = 12  # months


def is_the_rate(named: Candidate, discourse: Discourse) -> bool:
    """ "Inflation has dropped below 2%. The rate fell to 1.7%": of that rate first, though rates of interest fall."""
    words = named.words.split()
    if words[:1] != ["rate"]:
        return False
    spoken = [discourse.shelf.series(c.series_id) for c in discourse.carried]
    return any(one.unit == PERCENT and one.nature is not Nature.STEP for one in spoken)


def is_the_headline(named: Candidate, discourse: Discourse) -> bool:
    """ "Prices on the RPI measure are falling. The headline rate was minus 1.2%": of that index, or of the CPI.

    Nor is it of prices for sure where a rate of another kind was spoken of: "U-6 hit 8.7%. The headline rate was 4.6%".
    """
    if named.words not in _HEADLINE or not discourse.carried:
        return False
    spoken, read = (discourse.shelf.series(c.series_id) for c in (discourse.carried[0], named))
    if spoken.topic != read.topic:
        return spoken.unit == read.unit and spoken.nature is Nature.RATE and spoken.growth_over is None
    alike = (spoken.topic, spoken.area, spoken.unit) == (read.topic, read.area, read.unit)
    return alike and spoken.concept != read.concept and spoken.growth_over == read.growth_over == _YEAR


def headlines_of(spoken: Sequence[Candidate], discourse: Discourse) -> tuple[Candidate, ...]:
    """ "A broader gauge of joblessness hit 8.7%. The headline rate was 4.6%": of what that is one other gauge of.

    Args:
        spoken: what was spoken of.
        discourse: the text so far.
    """
    read = [discourse.shelf.series(c.series_id) for c in spoken]
    return tuple(
        replace(c, series_id=one.siblings[0]) if one.nature is Nature.RATE and len(one.siblings) == 1 else c
        for c, one in zip(spoken, read, strict=True)
        if one.growth_over is None
    )


def is_the_price(draft: Draft, analysis: Analysis, discourse: Discourse) -> bool:
    """ "Brent averaged $117 in April. The price was 14% up on March": of that price, though all prices rise.

    So it is with "Prices have come down by 29% from there", where the text names no prices of all things.
    """
    words = analysis.items.words[: draft.anchor]
    at = next((at for at in range(len(words) - 1, 0, -1) if words[at] == "price"), 0)
    bare = words[:1] == ("prices",) and words[1:2] in _THEY_DID and _ALL_PRICES not in discourse.topics
    pointed = bool(at) and words[at - 1] in _THE
    if bare:
        before = discourse.before  # a new paragraph may tell of other prices
        pointed = before is not None and before.block is analysis.block
    if not discourse.carried or not pointed or any(m.strong for m in analysis.measures):
        return False
    return discourse.shelf.series(discourse.carried[0].series_id).unit in CURRENCIES


def of_the_index(
    draft: Draft, quantity: Quantity | None, analysis: Analysis, discourse: Discourse
) -> tuple[Candidate, ...]:
    """ "Rents rose 3.7%. The index is almost a quarter higher than in 2023": the index of what was spoken of.

    Nothing where the index has another name, or where that of all prices was spoken of.
    """
    if "index" not in analysis.items.said or not discourse.carried or not _points_to_index(draft, analysis):
        return ()
    if is_of_another_index(draft, analysis, discourse):
        return ()
    shelf = discourse.shelf
    found: dict[str, Candidate] = {}
    for c in discourse.carried:
        spoken = shelf.series(c.series_id)
        kin = [one for one in map(shelf.series, spoken.siblings) if one.topic == spoken.topic != _ALL_PRICES]
        indices = [one for one in (spoken, *kin) if one.nature is Nature.INDEX and one.unit == "index"]
        found |= {one.id: replace(c, series_id=one.id) for one in (spoken, *indices) if indices}
    return tuple(
        replace(c, weight=min(CARRIED, c.weight), reason=f"the subject carried over: {c.reason}", carried=True)
        for c in found.values()
        if agrees_with(quantity, draft, shelf.series(c.series_id))
        and not is_forbidden(c.series_id, draft, analysis, discourse)
    )


def is_of_another_index(draft: Draft, analysis: Analysis, discourse: Discourse) -> bool:
    """ "Rents rose 3.7%. Shares rose 2% on the day. The index …": whether the sentence before told of another thing."""
    before = discourse.before
    if before is None or before is discourse.carried_from or not before.items.figures:
        return False
    return _GOING_ON.isdisjoint(before.items.said) and _points_to_index(draft, analysis)


def _points_to_index(draft: Draft, analysis: Analysis) -> bool:
    """ "The index", "the ONS index", "its index": and not the one of share prices, or of misery."""
    words = analysis.items.words
    at = next((n for n in range(draft.anchor - 1, 0, -1) if words[n] == "index"), 0)
    return bool(at) and (words[at - 1] in _THE or (words[at - 1] in _OFFICES and words[at - 2 : at - 1] == ("the",)))


def only_tells_length(named: tuple[Candidate, ...], discourse: Discourse) -> bool:
    """ "The RPI is lower than it was. The twelve-month change was …": of the yearly rate that was spoken of.

    So is "the annual growth rate", where what was spoken of grows.
    """
    words = set(named[0].words.split())
    if not discourse.carried or not _YEARLY.issuperset(words - _GROWTH):
        return False
    spoken = discourse.shelf.series(discourse.carried[0].series_id)
    if not _GROWTH.isdisjoint(words):
        return grows(spoken) and spoken.growth_over == _YEAR
    read = [discourse.shelf.series(c.series_id) for c in named]
    if spoken.growth_over != _YEAR or any(one.concept == spoken.concept for one in read):
        return False
    alike = (spoken.topic, spoken.area, spoken.frequency)
    return any((one.topic, one.area, one.frequency) == alike for one in read)


def grows(series: Series) -> bool:
    """Whether "growth", which names nothing else, can be that of a series; that of prices is called inflation."""
    return series.topic != "prices" and (series.growth_over is not None or series.nature is Nature.INDEX)


def over_a_year(draft: Draft, analysis: Analysis, discourse: Discourse) -> tuple[Candidate, ...]:
    """ "GDP fell by 0.3%. It was 1.9% larger than a year earlier": the level of which growth was told.

    Where no level is held beside that growth, the growth over a year; where it was itself over a year, that beside it
    is of another measure: "CPI was 0.7% in March. CPI rose 0.3% on the month" says nothing of CPIH.
    """
    if draft.kind != "percent_change":
        return ()
    ruled_out = [c for c in discourse.carried if is_forbidden(c.series_id, draft, analysis, discourse)]
    kin = [
        (c, sibling)
        for c in ruled_out
        for sibling in map(discourse.shelf.series, discourse.shelf.series(c.series_id).siblings)
        if not is_forbidden(sibling.id, draft, analysis, discourse)
    ]
    levels = [(c, one) for c, one in kin if one.nature is Nature.INDEX and one.unit != "index"]
    yearly = [
        (c, one)
        for c, one in kin
        if one.unit == PERCENT and one.growth_over == _YEAR and discourse.shelf.series(c.series_id).growth_over != _YEAR
    ]
    return tuple(
        replace(c, series_id=one.id, weight=min(CARRIED, c.weight), carried=True) for c, one in levels or yearly
    )


def over_another_time(draft: Draft, analysis: Analysis, discourse: Discourse) -> tuple[Candidate, ...]:
    """ "The economy grew by 0.3%, and was 1.4% larger than a year earlier": both are of it."""
    place = analysis.items[draft.anchor].start
    by_length = frozenset[str]().union(*(ids for part, ids in analysis.spells if part.start <= place < part.end))
    if not by_length or not discourse.carried or new_subject(draft, analysis) is not None:
        return ()
    own = {family for m in analysis.measures if m.span.start < place for family in m.strong}
    if discourse.shelf.family_of(discourse.carried[0].series_id) not in own & by_length:
        return ()
    return tuple(replace(c, weight=OUTRIGHT, carried=False) for c in over_a_year(draft, analysis, discourse))


def spoken_of_earlier(
    draft: Draft, quantity: Quantity | None, analysis: Analysis, discourse: Discourse
) -> tuple[Candidate, ...]:
    """ "Inflation hit 9% as the price cap rose to £1,971. In March the rate was 7%": of the rate, not of the amount."""
    if draft.kind != "level" or quantity is None or quantity.unit != PERCENT:
        return ()
    return tuple(
        replace(c, weight=min(CARRIED, c.weight), reason=f"the subject carried over: {c.reason}", carried=True)
        for c in discourse.earlier
        if discourse.shelf.series(c.series_id).unit == PERCENT
        and not is_forbidden(c.series_id, draft, analysis, discourse)
    )
