"""Moves told by no figure at all: "UK inflation slowed again in August", "applications for benefits rose last week".

Only where the sentence states no figure, names what moved right in front of the verb with no word that could make it
something else ("wage inflation"), and the days right behind it. A move from the period before, or from a year before,
bears it out; which of the two is meant the words leave open, so that it is wrong only against both.
"""

from collections.abc import Sequence

from service.claims.kind import Draft
from service.claims.ranks.not_yet import mood_of_words
from service.claims.subject.carried.discourse import Discourse
from service.claims.subject.subjects import candidates_for
from service.model.claims import Claim, Mood
from service.model.mentions import Analysis, MeasureMention
from service.model.periods import PeriodRole
from service.model.spans import Span

MOVED = "moved in words"
"""The shape of such a move."""
_PAST = frozenset(
    "rose increased grew jumped climbed surged soared leapt leaped accelerated quickened rebounded fell dropped"
    " declined decreased dipped slipped slid slumped plunged tumbled shrank eased slowed cooled sank plummeted"
    " lengthened strengthened weakened".split()
)
_MANNERS = frozenset(
    "again further slightly sharply unexpectedly back modestly steeply marginally markedly noticeably abruptly".split()
)
_OPENING = frozenset(["and", "but", "while", "as", "that", "when", ",", ";", ":", "–", "—", "-", "“", '"', "showed"])
_BEFORE = frozenset("the annual headline overall number of total in".split())
_BETWEEN = frozenset("rate rates in the across".split())
_CLOSING = frozenset(
    [".", ",", ";", ":", "–", "—", "-", "as", "while", "despite", "because", "when", "and", "but", "!"]
)
_DENYING = frozenset("no not n't never nobody none neither nor hardly if whether without deny denied denies".split())
_RATES = frozenset("inflation unemployment joblessness rate rates pace growth".split())


def moved_in_words(analysis: Analysis, discourse: Discourse) -> Claim | None:
    """The move that a sentence without figures tells; None where it tells none that can be checked.

    Args:
        analysis: the sentence.
        discourse: what went before, by which its measure is understood.
    """
    items = analysis.items
    if items.figures or not analysis.measures or not items.dates or _PAST.isdisjoint(items.said):
        return None
    if not _DENYING.isdisjoint(items.said):
        return None
    for at, item in enumerate(items):
        if item.word not in _PAST or not at:
            continue
        mention = next((one for one in analysis.measures if _is_moved(one, analysis, at)), None)
        days = at + 1
        while items.words[days : days + 1] and items.words[days] in _MANNERS:
            days += 1
        days += items.words[days : days + 1] == ("in",)
        period = items[days].period if days < len(items) else None
        change = next((one for one in item.changes if one.part == "verb"), None)
        if mention is None or period is None or change is None or period.role is not PeriodRole.WINDOW:
            continue
        if items.words[days + 1 : days + 2] and items.words[days + 1] not in _CLOSING:
            continue  # "fell in August by more than a tenth", "in August in Wales"
        span = Span(items[_opened(analysis, mention) + 1].start, items[days].end)
        draft = Draft("comparison", span, MOVED, at, days, change, at, period=period)
        candidates = candidates_for(draft, analysis, discourse)
        if not candidates or mood_of_words(items, at) is not Mood.ASSERTED:
            return None
        return Claim(
            kind=draft.kind,
            block=analysis.block,
            sentence=analysis.sentence,
            span=span,
            quantity=None,
            shape=MOVED,
            direction=change.direction,
            candidates=candidates,
            period=period,
            in_quotation=any(quoted.contains(span) for quoted in analysis.sentence.quoted),
            said=analysis.said,
        )
    return None


def is_told_of_rate(claim: Claim) -> bool:
    """Whether its words name a rate, which moved, and not what grew at it: "inflation rose", not "prices rose"."""
    return any(word in _RATES for word in claim.span.of(claim.block.text).lower().split())


def _is_moved(mention: MeasureMention, analysis: Analysis, verb: int) -> bool:
    """Whether a measure named outright is what the verb tells of, with nothing in its clause that narrows it."""
    items = analysis.items
    if not mention.strong or mention.span.end > items[verb].start:
        return False
    between = [n for n in range(verb) if mention.span.end <= items[n].start]
    ahead = [n for n in range(_opened(analysis, mention) + 1, verb) if items[n].end <= mention.span.start]
    return _are_light(analysis, between, _BETWEEN) and _are_light(analysis, ahead, _BEFORE)


def _opened(analysis: Analysis, mention: MeasureMention) -> int:
    """The item that opens the clause of a measure; -1 where that is the sentence."""
    ahead = (n for n, item in enumerate(analysis.items) if item.end <= mention.span.start)
    return max((n for n in ahead if analysis.items[n].word in _OPENING), default=-1)


def _are_light(analysis: Analysis, places: Sequence[int], light: frozenset[str]) -> bool:
    items = analysis.items
    return all(
        items[n].word in light | {"'s", "’s"}
        or any(area.span.start <= items[n].start < area.span.end for area in analysis.areas)
        for n in places
    )
