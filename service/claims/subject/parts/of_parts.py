"""Figures of one part of what a sentence measures: "inflation was 2.6%, though egg prices rose 20%"."""

from collections.abc import Iterator

from service.claims.kind import Draft
from service.claims.subject.light_words import names
from service.claims.subject.parts.narrowed import PRICES, is_narrowed, of_good
from service.model.mentions import Analysis, Row

_BEING = frozenset("was were is are stood stands came at up down higher lower more".split())
_JOINING = frozenset(["and", "or"])
_INDEXES = frozenset(["cpi", "hicp", "cpih", "rpi"])
_SECTORS = frozenset(["services", "service", "goods", "food", "energy"])
_AT_SECTOR = tuple((sector, ",", "at") for sector in _SECTORS)
_CLOSING = frozenset([";"])
_COMPARED = ("compared", "with")
_BREAKS = frozenset([",", ";", ":", "(", ")", "but", "while", "whereas", "as", "with", "because", "though", "although"])
_WHICH = frozenset(["which", "that"])
_REACH = 10  # items between a figure and the price that it is of


def is_of_part(draft: Draft, analysis: Analysis) -> bool:
    """Whether a figure is said of a measure that the words beside it make a part of itself.

    Args:
        draft: the figure: "despite a rise of 20% in egg prices", "with the price of chocolate up 12%".
        analysis: its sentence.
    """
    items = analysis.items
    if draft.rank is None and _is_of_sector(draft.anchor, items):
        return True
    if draft.rank is not None or PRICES.isdisjoint(items.said):
        return False
    return any(_is_said_of(draft, items, at, analysis) for at in _parts(analysis))


def _is_of_sector(anchor: int, items: Row) -> bool:
    """ "And services CPI 4.2%", "with goods CPI at 1.1%": right behind the index of a part."""
    if _is_of_sector_in_front(anchor, items):
        return True
    at = anchor - 1 - (items.words[anchor - 1] == "at")
    return items.words[at] in _INDEXES and items.words[at - 1] in _SECTORS


def _is_of_sector_in_front(anchor: int, items: Row) -> bool:
    """ "; services, at 3.2%, is expected to have the highest rate, compared with 4.0% in April": as a clause opens."""
    opens = max((at + 1 for at in items.places(_CLOSING) if at < anchor), default=0)
    if items.words[opens : opens + 3] not in _AT_SECTOR:
        return False
    return anchor == opens + 3 or items.words[anchor - 2 : anchor] == _COMPARED


def _parts(analysis: Analysis) -> Iterator[int]:
    """Where the prices stand that the words beside them narrow, and that are no measure of the catalogue."""
    items = analysis.items
    whole = [m.span for m in analysis.measures if m.strong or not is_narrowed(m, analysis)]
    for at, item in enumerate(items):
        if item.word not in PRICES or not of_good(items, at, analysis):
            continue
        first = items[at - 1].start if at else item.start  # "at the pump prices were": of what that names
        if not any(span.start <= start < span.end for span in whole for start in (first, item.start)):
            yield at


def _is_said_of(draft: Draft, items: Row, part: int, analysis: Analysis) -> bool:
    """Whether the figure follows its part and a verb, or the part follows the figure and "in"."""
    figure = draft.anchor
    low, high = sorted((part, figure))
    if high - low > _REACH or any(low < at < high for at in items.figures):
        return False
    between = items[low + 1 : high]
    if any(m.span.start in {item.start for item in between} for m in analysis.measures):
        return False
    if part < figure:
        verb = draft.change_at if draft.change_at is not None else _verb(items, part, figure)
        return verb is not None and verb > part and not _is_broken(items, part, figure, analysis)
    words = items.words[figure + 1 : part]
    return "in" in words[:3] and not _is_broken(items, figure, part, analysis)


def _verb(items: Row, part: int, figure: int) -> int | None:
    return next((at for at in range(part + 1, figure) if items.words[at] in _BEING), None)


def _is_broken(items: Row, low: int, high: int, analysis: Analysis) -> bool:
    """Whether a mark or conjunction between opens something else: not "eggs and butter", nor ", which rose"."""
    for at in range(low + 1, high):
        word = items.words[at]
        if word == "," and items.words[at + 1] in _WHICH:
            continue
        if word in _BREAKS or items[at].period is not None:
            return True
        if word in _JOINING and not (names(items[at - 1], analysis) and names(items[at + 1], analysis)):
            return True
    return False
