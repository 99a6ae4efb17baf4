"""Measures that a figure is told to be of right behind it, or that a clause with "which" tells more of.

"RPI inflation was 3.8%, above the 2.0% shown by the CPI, which dropped from 2.5%": the last two are of the CPI.
"""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from service.claims.kind import Draft
from service.model.mentions import Analysis, MeasureMention, Row

_SHOWN = frozenset("shown recorded measured registered given indicated posted displayed told".split())
_LEADING = frozenset(["by", "on", "for", "in", "under"])
_FILLING = frozenset(["the", "its", "a", "official", "main", "broader", "older", "narrower", "headline"])
_WHICH = frozenset(["which", "that"])
_PARTING = frozenset([",", ";", ":", "(", ")", "–", "—"])
_OWNING = frozenset(["of", "on"])
_MEASURES = frozenset("measure index gauge rate basis yardstick in for and but a than".split())
_LED = 4  # items of "shown by the official"
_start = attrgetter("start")


def told_of_it(draft: Draft, analysis: Analysis, measures: Sequence[MeasureMention]) -> MeasureMention | None:
    """The measure that words tie to a figure, whatever else the sentence rules out; None where they tie none.

    Args:
        draft: the figure.
        analysis: its sentence.
        measures: those that it names.
    """
    items, at = analysis.items, draft.anchor
    if len(measures) < 2 or draft.rank is not None or (_SHOWN | _WHICH | _OWNING).isdisjoint(items.said):
        return None
    shown, which = _shown_by(items, at), _clause_opens(items, at)
    for mention in measures if shown or which else ():
        first, past = (bisect_left(items, place, key=_start) for place in (mention.span.start, mention.span.end))
        if mention.strong and ((shown and first == shown and _ends(items, past)) or (which and past == which)):
            return mention
    return None


def _shown_by(items: Row, at: int) -> int:
    """Where the name begins that "shown by the" leads to behind a figure; nought where no such words follow it."""
    behind = items.words[at + 1] if at + 1 < len(items) else ""
    owned = behind == "on" or (behind == "of" and items.words[at - 1] == "the")
    if behind not in _SHOWN and not owned:
        return 0
    led = (
        at + 1
        if owned
        else next((n for n in range(at + 2, min(len(items), at + 2 + _LED)) if items.words[n] not in _FILLING), 0)
    )
    if not led or not (owned or items.words[led] in _LEADING):
        return 0
    return next((n for n in range(led + 1, min(len(items), led + 1 + _LED)) if items.words[n] not in _FILLING), 0)


def _ends(items: Row, past: int) -> bool:
    """Whether a name is no part of a longer one: "the 2.0% of the CPI", "on the CPI measure", but no "CPI basket"."""
    return past >= len(items) or not items.words[past].isalpha() or items.words[past] in _MEASURES


def _clause_opens(items: Row, at: int) -> int:
    """The comma before the "which" in whose clause a figure stands, alone; nought where it stands in no such clause."""
    for n in range(at - 1, 1, -1):
        if items[n].quantity is not None or (items.words[n] in _PARTING and items.words[n + 1] not in _WHICH):
            return 0
        if items.words[n] in _WHICH and items.words[n - 1] == ",":
            return n - 1
    return 0
