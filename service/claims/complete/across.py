"""One area set against another: so many more than in France, twice as many as in Britain, a share of the world's total.

"America produced $27.4 trillion, more than a quarter of the world's output; China had four times as many people." What
is said of two areas is worked out from the series of the same measure for both, never from two periods of one.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.claims.kind import Draft
from service.claims.relate.quoted import figure_of
from service.claims.subject.area_roles import area_before, is_compared
from service.claims.subject.counterparts import counterparts
from service.claims.subject.discourse import Discourse
from service.model.claims import Candidate, Claim, Mood
from service.model.mentions import Analysis, AreaMention, Item
from service.model.quantities import MULTIPLE, PERCENT, POINTS, Direction, Quantity
from service.model.series import Nature, Series
from service.model.shelf import Shelf
from service.records import dataclass, replace

_WORLD = "WORLD"
_SHARED = 80
"""The weight of a share's series: the whole is named, the measure perhaps only spoken of."""
_KINDS = frozenset(["difference", "percent_change", "multiple", "point_change", "comparison"])
_PARTS = frozenset(["level", "share"])
_AHEAD = {"ahead": Direction.UP, "behind": Direction.DOWN}
_GAPS = frozenset(["gap", "difference", "distance", "lead", "gulf"])
_STOPS = frozenset([",", ";", ":", "(", ")", "—", "–"])
_TOGETHER = frozenset(["together", "combined", "jointly", "both"])
_WHOLES = frozenset("total population people output economy gdp figure s 's".split())
_JOINING = frozenset(
    ", and against with compared from but only just a an the had it was were 's that of to world bank figures data show"
    " shows says said according numbers estimates reckons in for lived lives live".split()
)
_LIVING = frozenset("live lives lived living dwell dwells reside are is were was".split())
_REACH = 9  # items from a figure to the area that it is compared with
_SHARE_REACH = 6  # items from a part to its whole
_LIVES = 4  # items from "one in six" to the area where they live
_SPAN = 12  # items from "share" to its figures


@dataclass(frozen=True, slots=True)
class Across:
    """A figure that says how two areas stand to each other.

    Attributes:
        kind: the kind of claim that it is.
        candidates: the series of the area that it is of; empty where no series is held for one of the two.
        against: the series of the areas that it may be compared with, or of the whole that it is a part of.
        direction: on which side of the other area it lies, where the words about it say so.
    """

    kind: str
    candidates: tuple[Candidate, ...] = ()
    against: tuple[str, ...] = ()
    direction: Direction | None = None


def across(draft: Draft, candidates: tuple[Candidate, ...], analysis: Analysis, discourse: Discourse) -> Across | None:
    """What a figure says of two areas; None where it speaks of one.

    Args:
        draft: the figure.
        candidates: the series that it may be of.
        analysis: its sentence.
        discourse: what went before.
    """
    if draft.rank is not None or draft.streak is not None:
        return None
    quantity = analysis.items[draft.anchor].quantity
    if quantity is not None and _is_of_both(draft, analysis):
        return Across(draft.kind)
    if quantity is not None and quantity.unit in (PERCENT, MULTIPLE) and draft.kind in _PARTS:
        whole = _share(draft, analysis, discourse) or _next_share(draft, analysis, discourse)
        if whole is not None:
            discourse.share = (analysis, whole.candidates[0].series_id, whole.against[0])
            return whole
    other = _compared_with(draft, analysis)
    if other is not None:
        rows = candidates or tuple(_measured(draft, quantity, analysis, discourse))
        return _set_against(draft, quantity, rows, (other,), discourse.shelf)
    if quantity is not None and _is_gap(draft, analysis):
        return _gap(draft, candidates, analysis, discourse)
    if _is_left_open(draft, analysis, discourse):
        return _set_against(draft, quantity, candidates, _told_with(candidates, discourse), discourse.shelf)
    return None


def _is_of_both(draft: Draft, analysis: Analysis) -> bool:
    """ "America and China together produced 43%", "both have 152 million between them": of no one area."""
    position = analysis.items[draft.anchor].start
    named = [m for m in analysis.areas if m.span.end <= position]
    if len({m.area for m in named}) < 2:
        return False
    joined = analysis.block.text[named[-2].span.end : named[-1].span.start].strip(" ,").lower()
    near = analysis.items.words[max(0, draft.anchor - _SPAN) : draft.anchor + _REACH]
    return joined in ("and", "and the") and (
        not _TOGETHER.isdisjoint(near) or ("between", "them") in pairwise(near) or draft.kind in _PARTS
    )


def _set_against(
    draft: Draft, quantity: Quantity | None, candidates: tuple[Candidate, ...], others: Sequence[str], shelf: Shelf
) -> Across | None:
    """The figure with the series of the other areas, for one of its candidates that has them."""
    kind, direction = draft.kind, None
    if kind == "level":
        kind, direction = ("share", None) if quantity is not None and quantity.unit == PERCENT else ("difference", None)
    for candidate in candidates:
        series = shelf.series(candidate.series_id)
        if kind == "percent_change" and series.unit == PERCENT:
            continue
        against = tuple(one.id for area in others if area != series.area for one in counterparts(series, area, shelf))
        if against:
            return Across(kind, (candidate,), against, direction)
    return Across(draft.kind)


def _measured(draft: Draft, quantity: Quantity | None, analysis: Analysis, discourse: Discourse) -> Iterator[Candidate]:
    """The series of the subject's area, where the figure's own words name none: "about a quarter as many as China"."""
    position = analysis.items[draft.anchor].start
    measure = _additive(analysis, position, discourse)
    if measure is None or quantity is None:
        return
    told = quantity.unit in ("", PERCENT, MULTIPLE, measure.unit) or quantity.noun in measure.phrases.nouns
    area = area_before(draft, analysis) or _spoken_of(measure, discourse)
    if told and area:
        for series in counterparts(measure, area, discourse.shelf):
            yield Candidate(series.id, _SHARED, f"compared with the same of another area, for {area}")


def _told_with(candidates: Sequence[Candidate], discourse: Discourse) -> Sequence[str]:
    """The areas that figures of the same measure were of, the last one first."""
    concepts = {discourse.shelf.series(c.series_id).concept for c in candidates}
    return [area for concept in concepts for area in reversed(discourse.told.get(concept, ()))]


def _compared_with(draft: Draft, analysis: Analysis) -> str | None:
    """The area behind a figure that it is compared with, if no period and no other figure stands between."""
    items = analysis.items
    side = items[draft.anchor + 1].word if draft.anchor + 1 < len(items) else ""
    if draft.kind not in _KINDS and not (draft.kind in _PARTS and (side in _AHEAD or _is_relative(items, draft))):
        return None
    first = draft.last if draft.kind == "comparison" else draft.anchor
    for at in range(first + 1, min(len(items), first + 1 + _REACH)):
        item = items[at]
        if item.quantity is not None or item.period is not None or item.word in _STOPS:
            return None
        mention = _mention_at(item, analysis)
        if mention is not None and is_compared(mention, analysis):
            return mention.area
    return None


def _is_relative(items: Sequence[Item], draft: Draft) -> bool:
    """ "A quarter as many people as", "two-thirds the size of"."""
    words = [item.word for item in items[draft.anchor + 1 : draft.anchor + 3]]
    return words[:1] == ["as"] or words in (["the", "size"], ["of", "that"])


def _mention_at(item: Item, analysis: Analysis) -> AreaMention | None:
    return next((m for m in analysis.areas if m.span.start <= item.start < m.span.end), None)


def _share(draft: Draft, analysis: Analysis, discourse: Discourse) -> Across | None:
    """ "A quarter of the world's output", "one in six of us lives in India", "China's share was 17%"."""
    items = analysis.items
    position = items[draft.anchor].start
    whole = _whole_behind(draft, analysis)
    shared = whole is None and "share" in items.words[max(0, draft.anchor - _SPAN) : draft.anchor]
    lived = whole is None and not shared and bool(_LIVING & set(items.words[draft.anchor + 1 : draft.anchor + 2]))
    measure = _additive(analysis, position, discourse)
    if measure is None or not (whole or shared or lived):
        return None
    if whole is None:
        whole = _WORLD if _spoken_of(measure, discourse) == _WORLD else None
    part = _part(draft, analysis, lived=lived, whole=whole) or _spoken_of(measure, discourse)
    if whole is None or part in ("", whole):
        return None
    shelf = discourse.shelf
    own = next((s for s in shelf.of_concept(measure.concept, part) if s.unit == measure.unit), None)
    total = None if own is None else next(counterparts(own, whole, shelf), None)
    if own is None or total is None:
        return None
    candidate = Candidate(own.id, _SHARED, f"a part of that of {whole}")
    return Across("share", (candidate,), (total.id,))


def _next_share(draft: Draft, analysis: Analysis, discourse: Discourse) -> Across | None:
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
    return Across("share", (Candidate(own.id, _SHARED, f"a part of that of {whole.area}"),), (whole.id,))


def _is_joined(draft: Draft, analysis: Analysis) -> bool:
    """Whether only an area, a period and joining words part a figure from the one before it."""
    items = analysis.items
    earlier = [at for at in items.figures if at < draft.anchor]
    between = items[earlier[-1] + 1 : draft.anchor] if earlier else ()
    plain = (item for item in between if item.period is None and _mention_at(item, analysis) is None)
    behind = items.words[draft.anchor + 1 : draft.anchor + 2]
    return bool(earlier) and behind != ("of",) and all(item.word in _JOINING or item.changes for item in plain)


def _whole_behind(draft: Draft, analysis: Analysis) -> str | None:
    """The area of the whole that "of" leads to right behind a share; None where it is of another thing."""
    items = analysis.items
    if items.words[draft.anchor + 1 : draft.anchor + 2] != ("of",):
        people = items.words[draft.anchor + 1 : draft.anchor + 2] in (("people",), ("humans",), ("human",))
        if not people:
            return None  # "one in five people on Earth"
    for at in range(draft.anchor + 1, min(len(items), draft.anchor + 1 + _SHARE_REACH)):
        mention = _mention_at(items[at], analysis)
        if mention is None:
            if items[at].quantity is not None or items[at].period is not None or items[at].word in _STOPS:
                return None
            continue
        return mention.area if _is_whole(mention, analysis) else None
    return None


def _is_whole(mention: AreaMention, analysis: Analysis) -> bool:
    """Whether nothing behind an area makes the whole another thing than what is measured: "the world's oil"."""
    for item in analysis.items:
        if item.start < mention.span.end:
            continue
        if item.word in _WHOLES or any(m.span.start <= item.start < m.span.end for m in analysis.measures):
            continue
        return not item.word.isalpha() or item.word in _LIVING | _LEFT_OPEN
    return True


_LEFT_OPEN = frozenset("in last and by while but as with against that who lives at from since for compared".split())


def _additive(analysis: Analysis, position: int, discourse: Discourse) -> Series | None:
    """A measure of amounts or counts, held for several areas, that the sentence names or that was spoken of."""
    shelf = discourse.shelf
    forbidden = analysis.forbidden_at(position)
    named = sorted(analysis.measures, key=lambda m: abs(m.span.start - position))
    families = [f for m in named for f in (*m.strong, *m.weak) if f not in forbidden]
    families = [f for f in families if f in analysis.licensed or shelf.family(f).topic in discourse.topics]
    rows = [shelf.series(c.series_id) for c in discourse.carried] + [shelf.series(f) for f in families]
    if families and named and named[0].span.start > position:
        rows = rows[::-1]
    for series in rows:
        extensive = series.nature in (Nature.STOCK, Nature.FLOW) and series.unit not in (PERCENT, POINTS)
        if extensive and len(shelf.areas_of(series.concept)) > 1:
            return series
    return None


def _spoken_of(measure: Series, discourse: Discourse) -> str:
    told = discourse.told.get(measure.concept, ())
    return told[-1] if told else ""


def _part(draft: Draft, analysis: Analysis, *, lived: bool, whole: str | None) -> str:
    """The area that a share is of: the subject before it, or where they live."""
    items = analysis.items
    before = None if lived else area_before(draft, analysis)
    if before and before != whole:
        return before
    for at in range(draft.anchor + 1, len(items)):
        mention = _mention_at(items[at], analysis)
        if mention is not None and mention.area != whole:
            lead = items.words[max(0, at - _LIVES) : at]
            return mention.area if not (_LIVING | {"in"}).isdisjoint(lead) else ""
        if items[at].quantity is not None:
            return ""
    return ""


def _is_gap(draft: Draft, analysis: Analysis) -> bool:
    """ "The gap has widened to 42 million", "the two were 25 million apart"."""
    if draft.kind not in ("level", "difference"):
        return False
    words = analysis.items.words
    if words[draft.anchor + 1 : draft.anchor + 2] == ("apart",):
        return True
    start = max((at for at in range(draft.anchor) if words[at] in _STOPS), default=-1)
    return not _GAPS.isdisjoint(words[start + 1 : draft.anchor])


def _gap(draft: Draft, candidates: tuple[Candidate, ...], analysis: Analysis, discourse: Discourse) -> Across | None:
    """The gap between the two areas that the sentence names, else the two spoken of last."""
    position = analysis.items[draft.anchor].start
    named = tuple(dict.fromkeys(m.area for m in analysis.areas if m.span.start < position))
    for candidate in candidates or discourse.carried:
        series = discourse.shelf.series(candidate.series_id)
        pair = named if len(named) == 2 else discourse.told.get(series.concept, ())[-2:]
        if len(set(pair)) != 2:
            continue
        own = [one for area in pair for one in counterparts(series, area, discourse.shelf)]
        if len(own) == 2:
            return Across("difference", (replace(candidate, series_id=own[0].id),), (own[1].id,))
    return None


def _is_left_open(draft: Draft, analysis: Analysis, discourse: Discourse) -> bool:
    """ "Spain, with 49 million, has 8 million more people": than what it was compared with before."""
    if draft.kind not in ("difference", "percent_change", "multiple") or draft.change is None:
        return False
    if draft.change.part != "more" or not any(discourse.compares) or draft.change_at is None:
        return False
    items = analysis.items
    if items[draft.change_at].word in ("up", "down", "above", "below"):
        return False
    behind = items[draft.anchor + 1 : draft.anchor + 1 + _REACH]
    until = next((n for n, item in enumerate(behind) if item.word in _STOPS), len(behind))
    told = any(item.word == "than" or item.period is not None for item in behind[:until])
    return not told and bool(area_before(draft, analysis))


def worked_out(row: Sequence[Claim], before: Sequence[Claim]) -> tuple[Claim, ...]:
    """A sentence's claims; what is said of two areas with the figures that the text itself gives for both.

    Args:
        row: the sentence's claims in order.
        before: those of the sentence before.
    """
    return tuple(_worked_out(claim, row, before) if claim.against and not claim.inputs else claim for claim in row)


def _worked_out(claim: Claim, row: Sequence[Claim], before: Sequence[Claim]) -> Claim:
    own = _level(claim.candidates[0].series_id, claim, row, before)
    others = [found for series_id in claim.against if (found := _level(series_id, claim, row, before)) is not None]
    if own is None or len(others) != 1 or len(claim.against) != 1 or claim.kind == "comparison":
        return claim
    return replace(claim, inputs=(figure_of(own), figure_of(others[0])))


def _level(series_id: str, claim: Claim, row: Sequence[Claim], before: Sequence[Claim]) -> Claim | None:
    """The figure that the text gives of a series for the days of a claim, the nearest before it first."""
    at = next(n for n, one in enumerate(row) if one is claim)
    for other in (*reversed(row[:at]), *row[at + 1 :], *reversed(before)):
        of_series = other.kind == "level" and any(c.series_id == series_id for c in other.candidates[:1])
        if not of_series or other.quantity is None or other.mood is not Mood.ASSERTED:
            continue
        told = {period.window for period in (claim.period, other.period) if period is not None}
        return other if len(told) < 2 else None
    return None
