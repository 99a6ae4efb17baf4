"""Figures that are a part of what a series counts: "7,000 were Eritreans", "of the 41,472, 3,500 were children".

Or that are of something else about it: an estimate that was revised, what is usual, those who died on the way, or of
a place that is only pointed to ("inflation there being 5.5%").
"""

from service.claims.kind import BEING, HELPING, Draft
from service.claims.subject.days_apposed import past_one_day
from service.claims.subject.light_words import LIGHT, tells_share
from service.claims.subject.parts.figures_revised import is_put_up
from service.claims.subject.parts.nationals import is_of_nationals
from service.model.mentions import Analysis, MeasureMention, Row
from service.model.quantities import PERCENT, Form
from service.model.series import Series

_BEING = frozenset(["were", "are", "was", "is"])
_GROUPS = frozenset(
    "men women children minors adults males females boys girls families babies teenagers unaccompanied aged under over"
    " male female".split()
)
_WHOLES = frozenset(["those", "these", "them", "whom", "which", "the"])
_IT = (("it",), ("that",), ("this",))
_ALL_TOLD = ((), (".",), (",",), (";",), (")",))
_THEM = frozenset([("of", "them"), ("of", "those"), ("of", "these"), ("of", "whom"), ("of", "which")])
_OF_WHICH = (("of", "which"), ("of", "whom"))
_OF_THEM_TOO = frozenset([("of", "them", ","), ("of", "those", ","), ("of", "these", ",")])
_APPOSED = 3  # items of "of them,"
_LED = 3  # items of "of which" and its figure
_COMING = frozenset(
    "came come crossed arrived landed made the journey crossing trip it have has had were was picked up people on in"
    " during over so far just only , reached england britain uk dover kent ashore".split()
)
_COUNTED = frozenset(["people", "cases", "deaths"])
_CLOSING = frozenset([",", ";", ":", "(", ")", "."])
_SPLIT = frozenset([";", "and", "but", "while"])
_WAITING = frozenset(["waiting", "waited", "wait", "living", "stuck"])
_LONGER = frozenset(["for", "than", "over", "between", "least"])
_TOO_LONG = (("longer", "than"), ("too", "long"), ("beyond", "the"))
_SPANS = frozenset(["weeks", "months", "years"])
_AGED = 8  # items from "aged 65 and over" to its figure
_WAITED = 14  # items from "waiting for a decision" to how long
_REACH = 4  # items behind a figure in which its group is named
_CASUALTIES = frozenset("died drowned perished killed injured hurt arrested charged jailed convicted missing".split())
_LOST = ("lost", "their", "lives")
_SEIZED = frozenset(
    "seized intercepted destroyed impounded confiscated slashed punctured sunk capsized sank stolen".split()
)
_SENT_BACK = frozenset("removed removing deported deporting returned expelled repatriated deports removes".split())
_CLAUSE = 16  # items from a figure to "with no right to be in the country had been removed"
_PREDICATE = 5  # items from a figure to "have already been arrested"
_AMOUNTS = frozenset(["level", "difference", "total", "share"])
_OUT_OF = 4  # items of "a total of" and its figure
_GOING = frozenset(["goes", "went", "moves", "moved"])
_ESTIMATES = frozenset(["estimate", "estimates"])
_FAR = 9  # words of "estimate of net migration goes up from"
_REVISED = frozenset(["revised", "revision"])


def is_part(draft: Draft, analysis: Analysis, series: Series) -> bool:
    """Whether a count is of one group among those that a series counts.

    Args:
        draft: the figure.
        analysis: its sentence.
        series: what it may be about.
    """
    items = analysis.items
    quantity = items[draft.anchor].quantity
    if quantity is None or draft.rank is not None or draft.kind not in ("level", "threshold"):
        return False
    if _of_them(draft, analysis, series) or _out_of_more(items, draft.anchor):
        return True
    if items.words[max(0, draft.anchor - _APPOSED) : draft.anchor] in _OF_THEM_TOO:
        # "Albanians lodged 14,223 of them, 9,573 after crossing the Channel"
        return not _came_then(items, draft.anchor)
    if is_of_nationals(draft, analysis, series):
        return True
    if series.unit in _COUNTED and _of_whole(draft, analysis):
        return True
    if series.unit != "people":
        return False
    return (
        _names_group(draft, analysis, series)
        or _is_narrower(draft, analysis, series)
        or _lost_their_lives(draft, items)
    )


def _of_them(draft: Draft, analysis: Analysis, series: Series) -> bool:
    """ "15,050 of them were over 65": no days of its own are named with it, so it is some of those counted.

    So are those "of which 4,956 were six months old"; "of which 90,686 await a first decision" names what it is of.
    """
    items, at = analysis.items, draft.anchor
    begin = next((n for n in range(at - 1, -1, -1) if items[n].word in _CLOSING), -1) + 1
    end = next((n for n in range(at + 1, len(items)) if items[n].word in _CLOSING), len(items))
    led = begin and items.words[begin : begin + 2] in _OF_WHICH and at - begin <= _LED
    if items.words[at + 1 : at + 3] not in _THEM and not led:
        return False
    if end < len(items) and any(past_one_day(items, n) > end for n in range(at + 1, end)):
        return False  # "900 of them landed on one day, 18 June"
    if items.words[at - 1] in ("(", ":") and items.words[at + 3 : at + 4] in _ALL_TOLD:
        return False  # "Fewer boats got across (602 of them, against 1,110)"
    told = [one for one in analysis.measures if items[at].end <= one.span.start < items[end - 1].end]
    if led and any(series.id in (*one.strong, *one.weak) for one in told):
        return False
    return all(item.period is None for item in items[begin:end])


def _came_then(items: Row, at: int) -> bool:
    """ "Of those, 7,576 have come this year": those of other days, told by nothing else than that they came."""
    place, quantity = at + 1, items[at].quantity
    if quantity is None or (quantity.unit and quantity.noun != "people"):
        return False  # "of those, 7,067 men crossed this year"
    while place < len(items) and items[place].word in _COMING:
        place += 1
    return place > at + 1 and place < len(items) and items[place].period is not None


def _out_of_more(items: Row, at: int) -> bool:
    """ "11,241 out of 33,029": the second is the whole, whatever it is of, and the first a part of it."""
    if items.words[at + 1 : at + 3] != ("out", "of"):
        return False
    part, behind = items[at].quantity, items[at + 3 : at + 3 + _OUT_OF]
    whole = next((item.quantity for item in behind if item.quantity is not None), None)
    return part is not None and whole is not None and part.unit != PERCENT and whole.value > part.value


def _names_group(draft: Draft, analysis: Analysis, series: Series) -> bool:
    """ "6,100 Afghans", "7,000 were from Eritrea", "3,500 were children"."""
    items, at = analysis.items, draft.anchor
    quantity = items[at].quantity
    assert quantity is not None
    if quantity.noun in _GROUPS:
        return True
    begin, end = items[at].start, items[at].end
    behind = items[at + 1 : at + 1 + _REACH]
    if behind and behind[0].word in _BEING:
        lead = [item for item in behind[1:] if item.word not in ("from", "all", "the")]
        if lead and lead[0].word in _GROUPS:
            return True
        end = lead[0].end if lead else end
    elsewhere = [area.span for area in analysis.areas if area.area != series.area]
    return any(begin <= span.start < end for span in elsewhere)


def _is_narrower(draft: Draft, analysis: Analysis, series: Series) -> bool:
    """ "The population aged 65 and over was 10.8 million", "725 people have waited for more than five years".

    So are those who "had to wait longer than they should", or too long.
    """
    items, at = analysis.items, draft.anchor
    if "aged" not in series.title and any(item.word == "aged" for item in items[max(0, at - _AGED) : at]):
        return True
    waiting = next((n for n in range(at + 1, len(items)) if _waits(items, n)), None)
    if waiting is None or any(items.words[n : n + 2] in _THEM for n in range(at + 1, waiting)):
        return False  # "40,960 people, of whom 17,007 had waited for more than six months"
    if any(items.words[n : n + 2] in _TOO_LONG for n in range(waiting + 1, waiting + _REACH)):
        return _CLOSING.isdisjoint(items.words[at:waiting])
    return any(
        item.quantity is not None and item.quantity.unit in _SPANS and items[n - 1].word in _LONGER
        for n, item in enumerate(items[waiting + 1 : waiting + _WAITED], start=waiting + 1)
    )


def _waits(items: Row, at: int) -> bool:
    """ "Are waiting", "nearly 110,000 have been there for six months or more"."""
    return items.words[at] in _WAITING or items.words[at : at + 2] == ("been", "there")


def _of_whole(draft: Draft, analysis: Analysis) -> bool:
    """ "Of the 41,472 who came, 7,000 …": the whole is told before it, behind an "of" that opens the clause."""
    items, at = analysis.items, draft.anchor
    opens = next((n for n in range(at - 1, -1, -1) if items[n].word in _SPLIT), -1) + 1
    words = [*items.words[opens : opens + 2]]
    if items.words[at + 1 : at + 3] in _OF_WHICH:
        return True  # "405 people, 230 of whom had come in one boat"
    counted = opens + 1 < at and items[opens + 1].quantity is not None  # "of 83,236 who crossed, 76,134 applied"
    whole = words[:1] == ["of"] and words[1:] and (words[1] in _WHOLES or counted) and opens + 2 < at
    told = any(item.quantity is not None or item.word in _WHOLES - {"the"} for item in items[opens:at])
    return bool(whole and told and any(item.word == "," for item in items[opens:at]))


def is_of(draft: Draft, items: Row) -> bool:
    """Whether a level is said to be so much of something: "a third of the index", "£900 of her pay, 75% of it"."""
    quantity, behind = items[draft.anchor].quantity, items.words[draft.anchor + 1 : draft.anchor + 3]
    worded = quantity is not None and quantity.form is Form.FRACTION
    return draft.kind == "level" and behind[:1] == ("of",) and (worded or behind[1:] in _IT)


def is_revision(draft: Draft, items: Row) -> bool:
    """ "Revised up by 51,000": how far an estimate was moved, not what it is of."""
    lead = [*items.words[max(0, draft.anchor - 4) : draft.anchor]]
    if lead[-1:] == ["by"] and ("revised" in lead or "revision" in lead):
        return True
    if is_put_up(draft, items):
        return True
    if items.words[draft.anchor - 1] == "from" and _is_estimate_moved(draft, items):
        return True  # "for 2023 the estimate goes up from 685,000 to 866,000": what the same days were put at before
    if draft.change_at is None:
        return False
    led = items.words[draft.anchor - 1] == "to"  # "revised up to 906,000": what it is put at
    return not led and not _REVISED.isdisjoint(items.words[max(0, draft.change_at - 2) : draft.change_at])


def _is_estimate_moved(draft: Draft, items: Row) -> bool:
    """Whether what goes up is an estimate itself; "has raised its estimate from 740,000" is read elsewhere."""
    told = [at for at in items.places(_ESTIMATES) if draft.anchor - _FAR <= at < draft.anchor]
    behind = items[told[-1] + 1 : draft.anchor] if told else ()
    return any(item.word in _GOING or any(way.part == "verb" for way in item.changes) for item in behind)


def is_casualty(draft: Draft, items: Row) -> bool:
    """ "Four people died at the weekend", "two people were arrested": no count of those who came."""
    return _verb_behind(draft, items) in _CASUALTIES or _lost_their_lives(draft, items)


def _lost_their_lives(draft: Draft, items: Row) -> bool:
    """ "It is a month since 27 people, children among them, lost their lives"."""
    if "lives" not in items.said:
        return False
    past = next((at for at in items.figures if at > draft.anchor), len(items))
    return any(items.words[at : at + 3] == _LOST for at in range(draft.anchor + 1, min(past, draft.anchor + _CLAUSE)))


def is_taken_away(draft: Draft, items: Row, named: str) -> bool:
    """ "200 boats have been seized this year", "50,000 with no right to stay were removed": not those that came.

    But "688 were intercepted" is of those, where that is what names the series.
    """
    verb = _verb_behind(draft, items)
    return (verb in _SEIZED and verb not in named.split()) or _is_sent_back(draft, items)


def _is_sent_back(draft: Draft, items: Row) -> bool:
    if _SENT_BACK.isdisjoint(items.said):
        return False
    if not _SENT_BACK.isdisjoint(items.words[max(0, draft.anchor - 2) : draft.anchor]):
        return True  # "has deported 50,000 people"
    for at in range(draft.anchor + 1, min(len(items) - 1, draft.anchor + _CLAUSE)):
        if items[at].quantity is not None or items.words[at] in _CLOSING:
            return False
        if items.words[at] in BEING | HELPING and items.words[at + 1] in _SENT_BACK:
            return True
    return False


def _verb_behind(draft: Draft, items: Row) -> str:
    """The verb right behind a figure, its auxiliaries left out; "" where another word follows."""
    behind = items.words[draft.anchor + 1 : draft.anchor + _PREDICATE]
    return next((word for word in behind if word not in BEING and word not in HELPING), "")


def is_left_over(draft: Draft, items: Row) -> bool:
    """ "All but 214 of them on Sunday": so many did not; "all but doubled" is nearly."""
    return items.words[max(0, draft.anchor - 2) : draft.anchor] == ("all", "but") and draft.kind in _AMOUNTS


def is_part_of_measure(draft: Draft, analysis: Analysis) -> bool:
    """Whether a percentage is of some measure that its sentence names, which is its whole."""
    quantity = analysis.items[draft.anchor].quantity
    if quantity is None or quantity.unit != PERCENT:
        return False
    return any(is_whole(mention, draft, analysis) for mention in analysis.measures)


def is_whole(mention: MeasureMention, draft: Draft, analysis: Analysis) -> bool:
    """Whether a measure is what a percentage is of: "26% of the jobless", "5% of GDP"."""
    item = analysis.items[draft.anchor]
    if item.quantity is None or item.quantity.unit != PERCENT or mention.span.start < item.end:
        return False
    text = analysis.block.text
    if text[item.end : mention.span.start].split() not in (["of"], ["of", "the"], ["of", "all"]):
        return False
    return not tells_share(mention)


def is_amount_of(draft: Draft, items: Row) -> bool:
    """ "£150 of levies": an amount of something else than what the sentence gives the price of."""
    behind = items.words[draft.anchor + 1 : draft.anchor + 3]
    return behind[:1] == ("of",) and behind[1:] > ("",) and behind[1] not in LIGHT


def is_there(draft: Draft, analysis: Analysis) -> bool:
    """Whether the measure before a figure is that of "there", and no area of the sentence says where that is."""
    items = analysis.items
    if "there" not in items.said or analysis.areas:
        return False
    position = items[draft.anchor].start
    before = [m for m in analysis.measures if m.span.end <= position]
    return bool(before) and _points(before[-1], analysis)


def _points(mention: MeasureMention, analysis: Analysis) -> bool:
    """ "Inflation there was 5.5%", not "there was inflation"."""
    behind = analysis.block.text[mention.span.end :].split(None, 1)[:1]
    return behind == ["there"]
