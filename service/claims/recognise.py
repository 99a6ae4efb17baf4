"""From a sentence's items to drafts: which quantity asserts what."""

from collections.abc import Sequence
from dataclasses import replace

from service.claims import KINDS
from service.claims.kind import ClaimKind, Draft
from service.claims.shapes import Match
from service.model.mentions import Analysis, Item
from service.model.quantities import MULTIPLE, PERCENT, POINTS

_RESTATED_REACH = 3  # "(", "or" and a hedge


def recognise(analysis: Analysis) -> tuple[Draft, ...]:
    """The drafts of a sentence in order: every quantity gives one, superlatives and firsts give their own."""
    drafts = [draft for kind in KINDS if kind.find is not None for draft in kind.find(analysis)]
    spanning = [d for d in drafts if d.streak is not None or (d.rank is not None and d.rank.within_months)]
    bounds = {at for draft in spanning for at in range(draft.anchor, draft.last + 1)}
    for index, item in enumerate(analysis.items):
        if item.quantity is not None and index not in bounds:  # "the highest for 41 years" is one claim
            drafts.append(_restated(analysis.items, _draft(analysis.items, index), drafts))
    return tuple(sorted(drafts, key=lambda draft: (draft.anchor, draft.kind)))


def attempts(items: Sequence[Item], index: int) -> tuple[tuple[str, str, bool], ...]:
    """For ``trace``: every shape tried on the quantity at ``index``, with its kind and whether it matched, in order."""
    tried: list[tuple[str, str, bool]] = []
    for kind in KINDS:
        for shape in kind.shapes:
            matched = shape.match(items, index) is not None
            tried.append((kind.name, shape.text, matched))
            if matched:
                return tuple(tried)
    return tuple(tried)


def _draft(items: Sequence[Item], index: int) -> Draft:
    for kind in KINDS:
        for shape in kind.shapes:
            match = shape.match(items, index)
            if match is not None:
                return _from_match(kind, items, match)
    raise AssertionError("the last shape of the last kind matches any quantity")


def _restated(items: Sequence[Item], draft: Draft, before: Sequence[Draft]) -> Draft:
    """ "a fifth fewer (20%)", "a rise of 13% or nearly 5,000": the same change said again in other terms."""
    if draft.kind not in ("level", "share", "point_change") or not before or draft.change is not None:
        return draft
    earlier = before[-1]
    between = [item.word for item in items[earlier.last + 1 : draft.anchor]]
    if between[:2] == [",", "or"] and not _is_of(items, draft.anchor):
        between = between[1:]  # "down by 4,200, or 8%, to 46,800"
    if earlier.change is None or not between or between[0] not in ("(", "or") or len(between) > _RESTATED_REACH:
        return draft
    if "from" in between:
        return draft  # "up by a fifth (from 40 to 48)"
    quantity = items[draft.anchor].quantity
    assert quantity is not None
    kind = {PERCENT: "percent_change", POINTS: "point_change", MULTIPLE: "multiple"}.get(quantity.unit, "difference")
    return replace(draft, kind=kind, change=earlier.change, change_at=earlier.change_at)


def _is_of(items: Sequence[Item], at: int) -> bool:
    return at + 1 < len(items) and items[at + 1].word == "of"


def _from_match(kind: ClaimKind, items: Sequence[Item], match: Match) -> Draft:
    anchor = match.slots["stated"]
    quantity = items[anchor].quantity
    assert quantity is not None
    slots = tuple((name, index) for name, index in match.slots.items() if name != "stated")
    counts = [item.word for item in items[anchor + 1 : anchor + 3]] == ["as", "many"]
    return Draft(
        kind.name, quantity.span, match.shape, anchor, match.last, match.change, match.change_at, slots, counts=counts
    )
