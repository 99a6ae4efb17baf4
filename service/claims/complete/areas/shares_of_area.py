"""Shares of a larger area: "a quarter of the world's output", "one in six of us lives in India"."""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.complete.areas.pair_of_areas import (
    LIVING,
    SHARED,
    SPAN,
    STOPS,
    WORLD,
    Across,
    additive,
    mention_at,
    spoken_of,
)
from service.claims.kind import Draft
from service.claims.subject.areas.area_roles import area_before
from service.claims.subject.areas.counterparts import counterparts
from service.claims.subject.carried.discourse import Discourse
from service.model.claims import Candidate
from service.model.mentions import Analysis, AreaMention, MeasureMention

_WHOLES = frozenset("total population people output economy gdp figure s 's".split())
_JOINING = _WHOLES | frozenset(
    ", and against with compared from but only just a an the had it was were 's that of to world bank figures data show"
    " shows says said according numbers estimates reckons in for lived lives live"
    " on world a bigger larger smaller greater more less slice share part portion chunk proportion than".split()
)
_THAN = "than"  # "a bigger slice than the 21.7% of 2013": of another time
_TOGETHER = frozenset([("together", "they"), ("combined", "they"), ("between", "them"), ("together", "account")]) | {
    ("together", "the"),
    ("two", "together"),
    ("two", "combined"),
    ("pair", "together"),
}
_SHARE_REACH = 6  # items from a part to its whole
_LIVES = 4  # items from "one in six" to the area where they live
_STOPS = STOPS | {"and"}


def share(draft: Draft, analysis: Analysis, discourse: Discourse) -> Across | None:
    """ "A quarter of the world's output", "one in six of us lives in India", "China's share was 17%"."""
    items = analysis.items
    position = items[draft.anchor].start
    if _TOGETHER & set(pairwise(items.words[max(0, draft.anchor - SPAN) : draft.anchor])):
        return None  # "Together they make up 35% of humanity": of neither alone
    whole = _whole_behind(draft, analysis) or _whole_spoken_of(draft, analysis, discourse)
    shared = whole is None and "share" in items.words[max(0, draft.anchor - SPAN) : draft.anchor]
    lived = whole is None and not shared and bool(LIVING & set(items.words[draft.anchor + 1 : draft.anchor + 2]))
    measure = additive(analysis, position, discourse, _named_of_whole(draft, analysis) if whole else ())
    if measure is None or not (whole or shared or lived):
        return None
    if whole is None:
        whole = WORLD if spoken_of(measure, discourse) == WORLD else None
    part = _part(draft, analysis, lived=lived, whole=whole) or spoken_of(measure, discourse)
    if whole is None or part in ("", whole, WORLD):
        return None  # "in a world of 8.14 billion that makes 17.8% of us Indian"
    shelf = discourse.shelf
    own = next((s for s in shelf.of_concept(measure.concept, part) if s.unit == measure.unit), None)
    total = None if own is None else next(counterparts(own, whole, shelf), None)
    if own is None or total is None:
        return None
    candidate = Candidate(own.id, SHARED, f"a part of that of {whole}")
    return Across("share", (candidate,), (total.id,))


def next_share(draft: Draft, analysis: Analysis, discourse: Discourse) -> Across | None:
    """ "17% of humanity, against 21% in 1990", "America's share was 26%, China's 17%": of the same whole."""
    if discourse.share is None or discourse.share[0] is not analysis or not _is_joined(draft, analysis):
        return None
    _, own_id, whole_id = discourse.share
    shelf = discourse.shelf
    own, whole = shelf.series(own_id), shelf.series(whole_id)
    area = area_before(draft, analysis)
    if area and area not in (own.area, whole.area):
        own = next(counterparts(own, area, shelf), own)
        if own.area != area:
            return None
    return Across("share", (Candidate(own.id, SHARED, f"a part of that of {whole.area}"),), (whole.id,))


def _is_joined(draft: Draft, analysis: Analysis) -> bool:
    """Whether only an area, a period and joining words part a figure from the one before it."""
    items = analysis.items
    earlier = [at for at in items.figures if at < draft.anchor]
    between = items[earlier[-1] + 1 : draft.anchor] if earlier else ()
    plain = [item for item in between if item.period is None and mention_at(item, analysis) is None]
    words = {item.word for item in plain if not item.changes}
    behind = items[draft.anchor + 1 : draft.anchor + 3]
    if not earlier or (_THAN in words and not any(item.period is not None for item in behind)):
        return False
    if behind and behind[0].word == "of" and _THAN not in words:
        return False
    return words <= _JOINING  # "26% of the world's output in 2023, China 17%"


def _whole_behind(draft: Draft, analysis: Analysis) -> str | None:
    """The area of the whole that "of" leads to right behind a share; None where it is of another thing."""
    items = analysis.items
    if items.words[draft.anchor + 1 : draft.anchor + 2] != ("of",):
        people = items.words[draft.anchor + 1 : draft.anchor + 2] in (("people",), ("humans",), ("human",))
        if not people:
            return None  # "one in five people on Earth"
    for at in range(draft.anchor + 1, min(len(items), draft.anchor + 1 + _SHARE_REACH)):
        mention = mention_at(items[at], analysis)
        if mention is None:
            if items[at].quantity is not None or items[at].period is not None or items[at].word in _STOPS:
                return None
            continue
        return mention.area if _is_whole(mention, analysis) else None
    return None


def _whole_spoken_of(draft: Draft, analysis: Analysis, discourse: Discourse) -> str | None:
    """ "The global economy was worth $105 trillion. America accounted for 26% of that": of the world's, told last."""
    words, anchor = analysis.items.words, draft.anchor
    pointing = words[anchor + 1 : anchor + 3] in (("of", "that"), ("of", "it"), ("of", "this"))
    pointing = pointing or ("of", "which") in pairwise(words[max(0, anchor - SPAN) : anchor])
    measure = additive(analysis, analysis.items[anchor].start, discourse) if pointing else None
    return WORLD if measure is not None and spoken_of(measure, discourse) == WORLD else None


def _is_whole(mention: AreaMention, analysis: Analysis) -> bool:
    """Whether nothing behind an area makes the whole another thing than what is measured: "the world's oil"."""
    for item in analysis.items:
        if item.start < mention.span.end:
            continue
        if item.word in _WHOLES or any(m.span.start <= item.start < m.span.end for m in analysis.measures):
            continue
        return not item.word.isalpha() or item.word in LIVING | _LEFT_OPEN
    return True


def _named_of_whole(draft: Draft, analysis: Analysis) -> Sequence[MeasureMention]:
    """What is named right behind the area of the whole: "emits 8% of the world's carbon dioxide"."""
    mention = next((m for m in analysis.areas if m.span.start > analysis.items[draft.anchor].start), None)
    if mention is None:
        return ()
    behind = (i for i in analysis.items if i.start >= mention.span.end and i.word not in ("s", "'s"))
    start = next((item.start for item in behind), -1)
    return [m for m in analysis.measures if m.span.start <= start < m.span.end]


_LEFT_OPEN = frozenset(
    "in on according last and by while but as with against that who lives at from since for compared".split()
)


def _part(draft: Draft, analysis: Analysis, *, lived: bool, whole: str | None) -> str:
    """The area that a share is of: the subject before it, or where they live."""
    items = analysis.items
    before = None if lived else area_before(draft, analysis)
    if before and before != whole:
        return before
    for at in range(draft.anchor + 1, len(items)):
        mention = mention_at(items[at], analysis)
        if mention is not None and mention.area != whole:
            lead = items.words[max(0, at - _LIVES) : at]
            return mention.area if not (LIVING | {"in"}).isdisjoint(lead) else ""
        if items[at].quantity is not None:
            return ""
    return ""
