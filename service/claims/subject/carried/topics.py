"""What a sentence without figures raises for those that follow: "Shelter is the stubborn part. It rose 8.2%"."""

from bisect import bisect_left
from operator import attrgetter

from service.claims.bind.peaks.former_records import RECORDS
from service.claims.kind import Draft
from service.claims.subject.carried.discourse import Discourse, remember
from service.claims.subject.measures.families_meant import allowed_families
from service.claims.subject.measures.named_measures import named_for
from service.claims.subject.parts.prices_of_all import OF_SOME, tell_of_all
from service.model.mentions import Analysis, Item, MeasureMention, Row
from service.model.spans import Span

_LEADING = 5  # items from the head of a sentence to its subject
_OPENING = 2  # items of "Annual UK", of a heading
_THERE = 8  # … behind "there": "There has never been so much carbon dioxide in the air"
_OTHERS = frozenset(["of", "for", "on", "in", "with", "despite", "after", "as", "than", "because", "about", "from"])
_COUNTS = frozenset("number numbers total rate level cost price volume count tally pace amount".split())
_ACCOUNTS = frozenset("history story tale state question puzzle matter account picture".split())
_COUNTED = _COUNTS | {"of", "people", "those"}
_ITS = frozenset("the its their uk uk's us main key base energy benchmark headline annual underlying weekly".split())
_HOLDING = frozenset(
    "held holds hold left leaves leave kept keeps keep maintained set sets lifted hiked trimmed".split()
)
_MOVE = 3  # items of "the peak in", ahead of what has it
_IN = ("in", "of")
_ENDS = frozenset([".", "", "!", "'", "’", "”", '"'])
_DETERMINERS = frozenset(["the", "a", "an", "its", "this", "that", "their"])
_LED_BY = frozenset("after despite amid because since before following of than to in as".split())
_MOVED = 12  # … to what it moved
_POINTED = 4  # items of "all eyes are on"
_SHOWING = frozenset("attention focus eyes spotlight scrutiny minds turn look consider news".split())
_GAUGING = frozenset("on by under as measured using the".split())
_PRICES_OF_ALL = frozenset(["prices", "living costs", "the cost of living", "cost of living"])
_LEADING_PRICES = frozenset(["in", "the", "across", ",", "'s", "’s", "consumer", "but", "and", "so", "now"])
_ARE = frozenset(["are", "were", "have", "had", "keep", "kept", "go", "went"])
_NEW = frozenset(["new", "initial", "first", "u.s.", "american", "british"])
_TIMES = frozenset("day week fortnight month quarter year spring summer autumn winter time".split())
_WAS = frozenset(["was", "is", "been", "proved", "turned", "had"])
_TOWARDS = frozenset(["to", "on", "at", "upon", "over"])
_start = attrgetter("start")


def raise_topic(analysis: Analysis, discourse: Discourse) -> None:
    """Keep the subject of a sentence that gives no figure, as what is spoken of.

    Args:
        analysis: the sentence.
        discourse: what went before; what the sentence raises takes its place.
    """
    items = analysis.items
    asked = bool(items) and items[-1].word == "?"
    showing = not _SHOWING.isdisjoint(items.words[:_POINTED])
    leading = _THERE if items.words[:1] == ("there",) else _LEADING
    for mention in discourse.whole_measures_of(analysis):
        at = bisect_left(items, mention.span.start, key=_start)
        if (asked or showing) and not (mention.strong or (asked and mention.words[-1:] == ("economy",))):
            continue  # "How many people have crossed the Channel?"; but "How weak has the economy been?"
        if items[min(at, len(items) - 1)].word == "across":
            continue  # "Across the Channel it has got worse": a place, no subject
        shown = (showing and _is_shown(items, at)) or _is_told_about(mention, items, at)
        shown = shown or _is_of_its_move(mention, items, at) or _has_had_a_time(mention, items, at)
        far = at > leading and not asked and not shown and not _is_moved(items, at)
        ends = at > _OPENING and at >= len(items) - 1
        if far or ends or (at and not shown and _is_other(items, at)):
            return
        named_by = _gauged(mention, analysis, discourse)
        past = bisect_left(items, named_by.span.end, key=_start)
        if past >= len(items):
            if at > _OPENING:
                return
            past = len(items) - 1  # a heading of what is listed below it: "US inflation ¶ - June: 3.0%"
        of_all = _are_prices_of_all(mention, analysis, at) and _may_be_of_all(analysis, discourse)
        if not of_all and not allowed_families(named_by, analysis, discourse, items[at].start):
            continue
        draft = Draft("level", Span(named_by.span.end, named_by.span.end), "", past, past)
        named = named_for(draft, analysis, discourse, loosely=of_all)
        if named:
            remember(named, analysis, discourse)
        return


def _are_prices_of_all(mention: MeasureMention, analysis: Analysis, at: int) -> bool:
    """ "British prices are rising faster than American ones", "prices in Britain rose": of an area, not of things."""
    if not analysis.areas or mention.span.of(analysis.block.text).lower() not in _PRICES_OF_ALL:
        return False
    items = analysis.items
    past = bisect_left(items, mention.span.end, key=_start)
    told = [item.word for item in items[:at] if not _is_in_area(item, analysis)]
    past += 1 if items.words[past : past + 1] in (("in",), ("across",)) else 0
    while past < len(items) and (_is_in_area(items[past], analysis) or items[past].word == "the"):
        past += 1
    verb = items[past : past + 1]
    return _LEADING_PRICES.issuperset(told) and any(
        item.word in _ARE or any(change.part == "verb" for change in item.changes) for item in verb
    )


def _may_be_of_all(analysis: Analysis, discourse: Discourse) -> bool:
    """Whether neither the words of the paragraph nor what was spoken of are of the prices of some things."""
    spoken = {discourse.shelf.series(c.series_id).topic for c in (*discourse.carried, *discourse.main)}
    return OF_SOME.isdisjoint(spoken) and tell_of_all(analysis.block.text)


def _is_in_area(item: Item, analysis: Analysis) -> bool:
    return any(one.span.start <= item.start < one.span.end for one in analysis.areas)


def _gauged(mention: MeasureMention, analysis: Analysis, discourse: Discourse) -> MeasureMention:
    """ "Prices on the RPI measure are falling": the gauge that a looser word is told on; else the word itself."""
    items = analysis.items
    past = bisect_left(items, mention.span.end, key=_start)
    found = next((m for m in discourse.whole_measures_of(analysis) if m.span.start >= mention.span.end), None)
    if mention.strong or found is None or not found.strong:
        return mention
    between = items.words[past : bisect_left(items, found.span.start, key=_start)]
    return found if between and _GAUGING.issuperset(between) else mention


def _is_told_about(mention: MeasureMention, items: Row, at: int) -> bool:
    """ "What you need to know about inflation.", "on the evidence of weekly filings.": what a sentence ends with."""
    lead = at - 1
    while lead > 0 and items.words[lead] in _ITS:
        lead -= 1
    past = bisect_left(items, mention.span.end, key=_start)
    told = items.words[lead] == "about" or items.words[lead - 1 : lead + 1] == ("evidence", "of")
    return told and items.words[past:] in ((".",), (":",))


def _has_had_a_time(mention: MeasureMention, items: Row, at: int) -> bool:
    """ "December was a bumpy month for jobless claims", "It has been a good year for payrolls": whose time it was."""
    lead = at - 1
    while lead > 0 and (items.words[lead] in _ITS or items.words[lead] in _NEW):
        lead -= 1
    timed = items.words[lead - 1] in _TIMES or items[lead - 1].period is not None
    told = lead > 1 and items.words[lead] == "for" and timed
    return told and mention.strong != () and any(word in _WAS for word in items.words[: lead - 1])


def _is_of_its_move(mention: MeasureMention, items: Row, at: int) -> bool:
    """ "We've passed the recent peak in inflation.": what moved, or was high, where a sentence ends with that."""
    past = bisect_left(items, mention.span.end, key=_start)
    if at < _MOVE or items.words[at - 1] not in _IN or any(word not in _ENDS for word in items.words[past:]):
        return False
    move = items[at - 2]
    if not mention.strong or not (move.word in RECORDS or any(change.part == "noun" for change in move.changes)):
        return False
    lead = at - 3
    while lead > 0 and (items.words[lead] in _DETERMINERS or items.words[lead - 1] in _DETERMINERS):
        lead -= 1
    return items.words[lead] not in _LED_BY


def _is_moved(items: Row, at: int) -> bool:
    """ "The Bank of England has cut interest rates. It …": what the subject of the sentence has moved, or left."""
    verb = at - 1
    while verb > 0 and items.words[verb] in _ITS:
        verb -= 1
    moved = items.words[verb] in _HOLDING or any(change.part == "verb" for change in items[verb].changes)
    return moved and at <= _MOVED and "," not in items.words[:verb]


def _is_shown(items: Row, at: int) -> bool:
    """ "Attention has turned again to the number of job vacancies": what the reader is pointed to."""
    led = at - 1
    while led > 0 and (items.words[led] in _ITS or items.words[led] in _COUNTED):
        led -= 1
    return items.words[led] in _TOWARDS and led <= _MOVED and "," not in items.words[:led]


def _is_other(items: Row, at: int) -> bool:
    """ "The mood of unemployment": another subject's; but "the number of homes fell", "a history of prices"."""
    of_count = items[at - 1].word == "of" and at >= 2 and items[at - 2].word in _COUNTS | _ACCOUNTS
    return items[at - 1].word in _OTHERS and not of_count
