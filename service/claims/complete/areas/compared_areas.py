"""One area set against another: so many more than in France, twice as many as in Britain, a share of the world's total.

"America produced $27.4 trillion, more than a quarter of the world's output; China had four times as many people." What
is said of two areas is worked out from the series of the same measure for both, never from two periods of one.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.claims.complete.areas.of_what_is_compared import is_of_another, is_told_otherwise
from service.claims.complete.areas.pair_of_areas import (
    PARTS,
    SHARED,
    SPAN,
    STOPS,
    Across,
    additive,
    mention_at,
    sized,
    spoken_of,
)
from service.claims.kind import Draft
from service.claims.subject.areas.area_roles import area_before, is_compared
from service.claims.subject.carried.discourse import Discourse
from service.model.claims import Candidate
from service.model.mentions import Analysis, Item, Row
from service.model.quantities import MULTIPLE, PERCENT, Direction, Quantity
from service.model.shelf import Shelf
from service.records import replace

_KINDS = frozenset(["difference", "percent_change", "multiple", "point_change", "comparison"])
_AHEAD = {"ahead": Direction.UP, "behind": Direction.DOWN}
_GAPS = frozenset(["gap", "difference", "distance", "lead", "gulf"])
_TOGETHER = frozenset(["together", "combined", "jointly", "both"])
_THEY_TOGETHER = frozenset(
    [(one, two) for one in ("together", "combined", "jointly") for two in ("they", "the")]
    + [(one, two) for one in ("they", "two", "pair") for two in ("together", "combined", "jointly")]
)
_ADDING = frozenset([("together", "with"), ("combined", "with"), ("taken", "with")])
_BESIDE = frozenset([("along", "with")])
_NAMED = 2  # items of "the United States"
_HEDGING = frozenset("about around some just over more than nearly almost roughly only".split())
_BEFORE_BY = 2  # items of "Britain's"
_REACH = 9  # items from a figure to the area that it is compared with


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
    if quantity is not None and _is_of_both(draft, analysis) and not _is_one_of_row(draft, analysis):
        return Across(draft.kind)
    if quantity is not None and (_adds_area(draft, analysis, _ADDING) or _is_of_those_told(draft, analysis.items)):
        return Across(draft.kind)
    if quantity is not None and quantity.unit in (PERCENT, MULTIPLE) and draft.kind in PARTS:
        from service.claims.complete.areas.shares_of_area import next_share, share  # noqa: PLC0415  (for articles that tell of parts)

        whole = share(draft, analysis, discourse) or next_share(draft, analysis, discourse)
        if whole is not None and (_adds_area(draft, analysis, _BESIDE) or is_told_otherwise(analysis)):
            return Across(draft.kind)
        if whole is not None:
            discourse.share = (analysis, whole.candidates[0].series_id, whole.against[0])
            return whole
    if quantity is not None and draft.kind == "point_change" and _is_lead(draft, analysis):
        return Across(draft.kind)
    other = _compared_with(draft, analysis)
    if other is not None and is_told_otherwise(analysis):
        return Across(draft.kind)
    if other is not None:
        rows = candidates or tuple(_measured(draft, quantity, analysis, discourse, other))
        found = _set_against(draft, quantity, rows, (other,), discourse.shelf)
        more = found is not None and found.kind == "share" and _is_as_much_again(draft, analysis)
        return replace(found, kind="percent_change", direction=Direction.UP) if found is not None and more else found
    if quantity is not None and _is_gap(draft, analysis):
        return _gap(draft, candidates, analysis, discourse)
    if _is_left_open(draft, analysis, discourse):
        return _set_against(draft, quantity, candidates, _told_with(candidates, discourse), discourse.shelf)
    return None


def _is_one_of_row(draft: Draft, analysis: Analysis) -> bool:
    """ "Unemployment in America and Britain stood at 3.7% and 4.2%": a figure for each, not one for both."""
    items, anchor = analysis.items, draft.anchor
    if "respectively" in items.said:
        return True
    own = items[anchor].quantity
    beside = [(at, items[at].quantity) for at in (anchor - 2, anchor + 2) if 0 <= at < len(items)]
    alike = [
        at for at, q in beside if q is not None and own is not None and (q.unit == PERCENT) == (own.unit == PERCENT)
    ]
    return any(items[(at + anchor) // 2].word in ("and", ",") for at in alike)


def _is_of_both(draft: Draft, analysis: Analysis) -> bool:
    """ "America and China together produced 43%", "both have 152 million between them": of no one area."""
    position = analysis.items[draft.anchor].start
    named = [m for m in analysis.areas if m.span.end <= position]
    if len({m.area for m in named}) < 2:
        return False
    joined = analysis.block.text[named[-2].span.end : named[-1].span.start].strip(" ,").lower()
    near = analysis.items.words[max(0, draft.anchor - SPAN) : draft.anchor + _REACH]
    return joined in ("and", "and the") and (
        not _TOGETHER.isdisjoint(near) or ("between", "them") in pairwise(near) or draft.kind in PARTS
    )


def _is_of_those_told(draft: Draft, items: Row) -> bool:
    """ "Together they have eight times as many inhabitants as America": a multiple of no one area."""
    if draft.kind != "multiple" or _TOGETHER.isdisjoint(items.said):
        return False
    near = items.words[max(0, draft.anchor - _REACH) : draft.anchor]
    return any(pair in _THEY_TOGETHER for pair in pairwise(near))


def _adds_area(draft: Draft, analysis: Analysis, adding: frozenset[tuple[str, str]]) -> bool:
    """ "Together with America they are home to two in five", "along with France, Germany makes up a third": of several.

    Args:
        draft: the figure.
        analysis: its sentence.
        adding: the pairs of words that add an area to others.
    """
    items, anchor = analysis.items, draft.anchor
    if "with" not in items.said:
        return False
    for at in range(max(0, anchor - SPAN), min(len(items) - 2, anchor + _REACH)):
        if items.words[at : at + 2] not in adding:
            continue
        between = items[at:anchor] if at < anchor else items[anchor + 1 : at]
        named = any(mention_at(item, analysis) is not None for item in items[at + 2 : at + 2 + _NAMED])
        if named and (all(item.quantity is None for item in between) or _goes_on(draft, between, analysis)):
            return True
    return False


def _goes_on(draft: Draft, between: Sequence[Item], analysis: Analysis) -> bool:
    """ "Together with China it has 2.86 billion people, 35% of the world's": a share of the same areas together."""
    quantity, lead = analysis.items[draft.anchor].quantity, between[2 + _NAMED :]
    share = between[0].start < analysis.items[draft.anchor].start and quantity is not None and quantity.unit == PERCENT
    return (
        share and all(item.word != ";" for item in between) and all(mention_at(item, analysis) is None for item in lead)
    )


def _is_lead(draft: Draft, analysis: Analysis) -> bool:
    """ "British inflation exceeds that of the euro area (10.6%) by half a point and America's (7.7%) by 3.4 points"."""
    words, anchor = analysis.items.words, draft.anchor
    opens = max((at for at in range(max(0, anchor - SPAN), anchor) if words[at] == "("), default=0)
    if words[anchor - 2 : anchor] != (")", "by") or not opens:
        return False
    named = [m for m in analysis.areas if m.span.end <= analysis.items[opens].start]
    return bool(named) and len({m.area for m in named}) > 1


def _set_against(
    draft: Draft, quantity: Quantity | None, candidates: tuple[Candidate, ...], others: Sequence[str], shelf: Shelf
) -> Across | None:
    """The figure with the series of the other areas, for one of its candidates that has them."""
    kind, direction = draft.kind, None
    if kind == "level":
        kind, direction = ("share", None) if quantity is not None and quantity.unit == PERCENT else ("difference", None)
    from service.claims.subject.areas.counterparts import counterparts  # noqa: PLC0415  (seldom needed)

    for candidate in candidates:
        series = shelf.series(candidate.series_id)
        if kind == "percent_change" and series.unit == PERCENT:
            continue
        rates = kind == "point_change" and series.unit == PERCENT  # of which the text gives both: from_text_figures.py
        against = tuple(
            one.id for area in others if area != series.area for one in counterparts(series, area, shelf, of_any=rates)
        )
        if against:
            return Across(kind, (candidate,), against, direction)
    return Across(draft.kind)


def _measured(
    draft: Draft, quantity: Quantity | None, analysis: Analysis, discourse: Discourse, other: str
) -> Iterator[Candidate]:
    """The series of the subject's area, where the figure's own words name none: "about a quarter as many as China"."""
    position = analysis.items[draft.anchor].start
    measure = additive(analysis, position, discourse) or sized(draft, analysis, discourse, other)
    if measure is None or quantity is None or is_of_another(draft, analysis, measure, discourse.shelf):
        return
    told = quantity.unit in ("", PERCENT, MULTIPLE, measure.unit) or quantity.noun in measure.phrases.nouns
    area = area_before(draft, analysis) or spoken_of(measure, discourse)
    if told and area:
        from service.claims.subject.areas.counterparts import counterparts  # noqa: PLC0415  (seldom needed)

        for series in counterparts(measure, area, discourse.shelf):
            yield Candidate(series.id, SHARED, f"compared with the same of another area, for {area}")


def _told_with(candidates: Sequence[Candidate], discourse: Discourse) -> Sequence[str]:
    """The areas that figures of the same measure were of, the last one first."""
    concepts = {discourse.shelf.series(c.series_id).concept for c in candidates}
    return [area for concept in concepts for area in reversed(discourse.told.get(concept, ()))]


def _compared_with(draft: Draft, analysis: Analysis) -> str | None:
    """The area behind a figure that it is compared with, if no period and no other figure stands between."""
    items = analysis.items
    side = items[draft.anchor + 1].word if draft.anchor + 1 < len(items) else ""
    if draft.kind not in _KINDS and not (draft.kind in PARTS and (side in _AHEAD or _is_relative(items, draft))):
        own = items[draft.anchor].quantity
        return None if own is None or own.unit in (PERCENT, MULTIPLE) else _exceeded(draft, analysis)
    if (exceeded := _exceeded(draft, analysis)) is not None:
        return exceeded
    first = draft.last if draft.kind == "comparison" else draft.anchor
    for at in range(first + 1, min(len(items), first + 1 + _REACH)):
        item = items[at]
        if item.quantity is not None or item.period is not None or item.word in STOPS:
            return None
        mention = mention_at(item, analysis)
        if mention is not None and is_compared(mention, analysis):
            return mention.area
    return None


def _exceeded(draft: Draft, analysis: Analysis) -> str | None:
    """ "India's population exceeded that of China by 27 million": the area right before "by"."""
    items, at = analysis.items, draft.anchor - 1
    while at > 0 and items.words[at] in _HEDGING:
        at -= 1
    if items.words[at] != "by" or not analysis.areas:
        return None
    own = (item for item in reversed(items[max(0, at - _BEFORE_BY) : at]) if item.word != "'s")
    mention = next((found for item in own if (found := mention_at(item, analysis)) is not None), None)
    if mention is None or not is_compared(mention, analysis):
        return None
    between = [item for item in items[:at] if item.start >= mention.span.end]
    return mention.area if all(item.word == "'s" for item in between) else None


def _is_relative(items: Row, draft: Draft) -> bool:
    """ "A quarter as many people as", "two-thirds the size of"."""
    words = [*items.words[draft.anchor + 1 : draft.anchor + 3]]
    return words[:1] == ["as"] or words in (["the", "size"], ["of", "that"])


def _is_as_much_again(draft: Draft, analysis: Analysis) -> bool:
    """ "German output is half as big again as France's": so much more, and not half of it."""
    behind = analysis.items.words[draft.anchor + 1 : draft.anchor + 4]
    return behind[:1] == ("as",) and behind[2:] == ("again",)


def _is_gap(draft: Draft, analysis: Analysis) -> bool:
    """ "The gap has widened to 42 million", "the two were 25 million apart"."""
    if draft.kind not in ("level", "difference"):
        return False
    words = analysis.items.words
    if words[draft.anchor + 1 : draft.anchor + 2] == ("apart",):
        return True
    if _GAPS.isdisjoint(analysis.items.said):
        return False
    start = max((at for at in range(draft.anchor) if words[at] in STOPS), default=-1)
    return not _GAPS.isdisjoint(words[start + 1 : draft.anchor])


def _gap(draft: Draft, candidates: tuple[Candidate, ...], analysis: Analysis, discourse: Discourse) -> Across | None:
    """The gap between the two areas that the sentence names, else the two spoken of last."""
    position = analysis.items[draft.anchor].start
    named = tuple(dict.fromkeys(m.area for m in analysis.areas if m.span.start < position))
    from service.claims.subject.areas.counterparts import counterparts  # noqa: PLC0415  (seldom needed)

    for candidate in candidates or discourse.carried:
        series = discourse.shelf.series(candidate.series_id)
        told = discourse.told.get(series.concept, ())[-2:]
        pair = named if len(named) == 2 else (*told, *named) if len(told) == 1 else told  # "it had more than China"
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
    until = next((n for n, item in enumerate(behind) if item.word in STOPS), len(behind))
    told = any(item.word == "than" or item.period is not None for item in behind[:until])
    return not told and bool(area_before(draft, analysis))
