"""Figures of one group, trade or people only: "for women it was 3.7%", "net migration from India was 253,000"."""

from collections.abc import Sequence

from service.claims.kind import Draft
from service.claims.subject.light_words import names
from service.claims.subject.parts.of_places import is_of_places
from service.claims.subject.parts.those_who import is_of_those_who
from service.model.mentions import Analysis, Item, Row
from service.model.series import Series

_FOR = frozenset(["for", "among", "amongst", "in", "within", "with"])
_AMONG = frozenset(["among", "amongst"])
_COUNTRIES = frozenset("countries economies nations members peers rivals advanced rich".split())
_OPENING = frozenset([";", ":", "but", "and", "while", "whereas", "though", "although", "–", "—"])
_DETERMINERS = frozenset(["the", "those", "people", "all", "most", "many"])
#: What a clause says the figure of, that has been spoken of before.
_IT = frozenset(["it", "they"])
_FIGURE = frozenset(["rate", "figure", "number", "rise", "increase", "fall", "level", "average", "share", "gap"])
#: What opens a clause with "in" or "for" without narrowing anything.
_NO_GROUPS = frozenset(
    "example instance comparison context now once contrast fact response reality effect office power total all part"
    " addition theory principle practice cash money terms particular general short turn decades years months weeks"
    " real nominal annual monthly current constant today dollars".split()
)
_IF = frozenset("once if when including excluding counting without with after".split())
_WITHOUT = frozenset("excluding without stripping stripped leaving minus setting omitting removing ignoring".split())
_SET = frozenset("stripping stripped leaving setting taking".split())
"""Verbs that leave out what is set aside, or out: "leaving them 0.2% lower" leaves nothing out."""
_ASIDE = frozenset(["out", "aside", "away"])
_THOSE = frozenset(["both", "these", "those", "them", "two"])
_MOST_OF = frozenset(["most", "much", "bulk", "half", "part", "majority", "share"])
_MARKS = frozenset([";", ":", ".", "(", "but"])
_TOTAL_PAY = "total-pay"
_BY_BOAT = "small-boat-"
_STOPPING = frozenset("stop stopped stopping prevent prevented preventing kept deterred blocked barred".split())
_WERE = (("were",), ("was",))
_OF_OTHERS = frozenset(
    "patrol coastguard rescue lifeguard fishing navy naval police pilot volunteer support escort customs supply charity"
    " salvage pleasure sailing leisure border force french belgian dutch army military".split()
)
"""Words before "boats" and "vessels" that make them other craft than those that people came in."""
_SIGHTED = frozenset(["seen", "spotted", "sighted", "glimpsed"])
_BEFORE = 3  # items from the verb to the figure
_SUBJECT = 7  # items from the group to "it" or "the rate"
_FROM = frozenset(["from", "of", "by"])
_PEOPLE = frozenset("nationals citizens people migrants origin countries residents students workers".split())
_CORES = "core-"
_OVER_WATER = frozenset(["FR", "BE", "NL"])
"""Where small boats set out, so that arrivals from there are all arrivals."""
_BEHIND = 4  # items behind a measure that say whose it is


def is_of_group(draft: Draft, analysis: Analysis, series: Series) -> bool:
    """Whether the words of a figure's clause narrow what a series measures to a part of it.

    Args:
        draft: the figure.
        analysis: its sentence.
        series: what it may be about.
    """
    if is_of_places(draft, analysis, series) or is_of_those_who(draft, analysis, series):
        return True
    if series.concept.startswith(_CORES):
        return False  # "3.2% with food and energy left out" is just what a core is
    if _opens_with_group(draft, analysis) or _leaves_bonuses_out(draft, analysis, series):
        return True
    if _leaves_those_out(draft, analysis.items) or _did_most_of(draft, analysis):
        return True
    return (
        _is_held_back(draft, analysis, series) or is_otherwise(draft, analysis) or _comes_from(draft, analysis, series)
    )


def _is_held_back(draft: Draft, analysis: Analysis, series: Series) -> bool:
    """ "French patrols stopped 12,000 people from crossing": of those who arrived they are none.

    Nor are the "eight dinghies that were seen" the count of the day, nor "three patrol boats in attendance".
    """
    if not series.concept.startswith(_BY_BOAT) or series.concept.endswith("prevented"):
        return False
    if _counts_other_craft(draft, analysis):
        return True
    words, at = analysis.items.words, draft.anchor
    if words[at + 1 : at + 2] in _WERE and not _SIGHTED.isdisjoint(words[at + 2 : at + 3]):
        return True
    return not _STOPPING.isdisjoint(words[max(0, at - _BEFORE) : at]) and "from" in words[at + 1 : at + _BEHIND]


def _counts_other_craft(draft: Draft, analysis: Analysis) -> bool:
    """ "Three patrol boats", "4 French navy vessels": craft that carry no one across."""
    quantity = analysis.items[draft.anchor].quantity
    if quantity is None or not quantity.noun or _OF_OTHERS.isdisjoint(analysis.sentence.words):
        return False
    span = quantity.span
    return any(span.start <= one.start < span.end and one.lower in _OF_OTHERS for one in analysis.sentence.tokens)


def _leaves_bonuses_out(draft: Draft, analysis: Analysis, series: Series) -> bool:
    """ "Wages rose 5.1%, or 4.0% with bonuses": of total pay is the second figure, and not the first."""
    if "bonuses" not in analysis.items.said or not series.concept.startswith(_TOTAL_PAY):
        return False
    later = next((at for at in analysis.items.figures if at > draft.anchor), None)
    words = analysis.items.words
    return later is not None and "bonuses" in words[later + 1 : later + _BEHIND] and "bonuses" not in words[:later]


def _leaves_those_out(draft: Draft, items: Row) -> bool:
    """ "Excluding both, prices rose by 2.4%", of food and energy: of what is left, which is no whole."""
    if _THOSE.isdisjoint(items.said) or _WITHOUT.isdisjoint(items.said):
        return False
    for at in range(draft.anchor - 1, 0, -1):
        if items.words[at] in _MARKS or items.words[at - 1 : at + 1] == (",", "and"):
            return False
        if items.words[at] in _THOSE:
            aside = not _ASIDE.isdisjoint((*items.words[max(0, at - _BEFORE) : at], *items.words[at + 1 : at + 2]))
            verbs = _WITHOUT if aside else _WITHOUT - _SET
            return not verbs.isdisjoint(items.words[max(0, at - _BEFORE) : at])
    return False


def _did_most_of(draft: Draft, analysis: Analysis) -> bool:
    """ "Health care did most of the hiring, with 46,000 new positions": of who did so, and not of all."""
    items = analysis.items
    if _MOST_OF.isdisjoint(items.said) or draft.kind not in ("level", "difference"):
        return False
    for at in range(draft.anchor - 1, 1, -1):
        if items.words[at] in _OPENING or items[at].quantity is not None:
            return False
        if items.words[at] in _MOST_OF and items.words[at + 1 : at + 3] == ("of", "the"):
            first = items[min(at + 3, len(items) - 1)].start
            return at > 1 and any(m.span.start <= first < m.span.end for m in analysis.measures)
    return False


def is_otherwise(draft: Draft, analysis: Analysis) -> bool:
    """ "4.4%, or 4.9% once students are counted": by another definition."""
    words, at = analysis.items.words, draft.anchor
    return words[max(0, at - 1)] == "or" and not _IF.isdisjoint(words[at + 1 : at + 2])


def _opens_with_group(draft: Draft, analysis: Analysis) -> bool:
    """ "…; for women it was 3.7%", "in hospitality the rate was 9.5%", "among the young unemployment was 11.4%"."""
    items = analysis.items
    if _FOR.isdisjoint(items.said):
        return False
    first = next((n for n in range(draft.anchor - 1, -1, -1) if items.words[n] in _OPENING), -1) + 1
    if items.words[first] == ",":
        first += 1
    if items.words[first] not in _FOR:
        return False
    at = first + 1
    while at < draft.anchor and items.words[at] in _DETERMINERS:
        at += 1
    if at >= draft.anchor or items.words[at] in _NO_GROUPS or not names(items[at], analysis):
        return False
    start, end = items[first].start, items[draft.anchor].start
    if any(start < m.span.start < end and m.strong for m in analysis.measures):
        # "For savers Bank Rate of 5% is good news", "among rich countries Britain has the highest inflation"
        return items.words[first] in _AMONG and _COUNTRIES.isdisjoint(items.words[first : at + _BEHIND])
    return any(_is_said(items, n) for n in range(at + 1, min(draft.anchor, at + _SUBJECT)))


def _is_said(items: Sequence[Item], at: int) -> bool:
    return items[at].word in _IT or (items[at].word in _FIGURE and items[at - 1].word == "the")


def _comes_from(draft: Draft, analysis: Analysis, series: Series) -> bool:
    """ "Net migration from India was 253,000", "arrivals of EU nationals": a part by where people come from."""
    if series.unit != "people" or not analysis.areas:
        return False
    items = analysis.items
    for measure in analysis.measures:
        if not measure.strong or measure.span.end > items[draft.anchor].start:
            continue
        past = next((n for n, item in enumerate(items) if item.start >= measure.span.end), len(items))
        if past + 1 >= len(items) or items.words[past] not in _FROM:
            continue
        area = next((a for a in analysis.areas if items[past].start < a.span.start <= items[past + 1].start), None)
        if area is None or area.area[:2] == series.area[:2] or area.area in _OVER_WATER:
            continue
        if items.words[past] != "of" or not _PEOPLE.isdisjoint(items.words[past + 1 : past + _BEHIND]):
            return True
    return False
