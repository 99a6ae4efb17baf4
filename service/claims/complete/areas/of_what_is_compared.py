"""Whether what is said of two areas is of something else than what was told of them: their exports, their armies.

"German GDP was $4.46 trillion and Britain's $3.34 trillion. Britain's exports are half the size of Germany's": of no
economies. Nor is it of them by the head, or at the prices of the one.
"""

from itertools import pairwise

from service.claims.complete.areas.pair_of_areas import STOPS, mention_at
from service.claims.kind import Draft
from service.claims.subject.light_words import NO_NAMES
from service.model.mentions import Analysis, Item
from service.model.series import Series
from service.model.shelf import Shelf

_EACH = frozenset([("per", "head"), ("per", "person"), ("per", "capita"), ("a", "head"), ("per", "inhabitant")])
_AT_PARITY = frozenset(["parity", "ppp", "purchasing-power"])
_SIZED = frozenset(
    "size sized as many much big large populous populated bigger larger smaller more fewer less times people"
    " inhabitants souls human beings residents citizens home country nation place whole entire economy economies"
    " population output little slightly has have had boasts contains holds houses supports puts"
    " makes make making worth valued".split()
)
_REACH = 9  # items behind a figure


def is_told_otherwise(analysis: Analysis) -> bool:
    """ "GDP per head", "at purchasing-power parity": by a reckoning that none of what is held goes by."""
    words = analysis.items.words
    return not _EACH.isdisjoint(pairwise(words)) or not _AT_PARITY.isdisjoint(words)


def is_of_another(draft: Draft, analysis: Analysis, measure: Series, shelf: Shelf) -> bool:
    """Whether the clause of a figure names what it is of, and that is not the measure that was told before.

    Args:
        draft: the figure.
        analysis: its sentence.
        measure: what was told of the two areas before.
        shelf: the catalogue.
    """
    items, anchor = analysis.items, draft.anchor
    opens = max((at + 1 for at in range(anchor) if items.words[at] in STOPS), default=0)
    behind = items[anchor + 1 : anchor + 1 + _REACH]
    closes = next((n for n, item in enumerate(behind) if item.word in STOPS or mention_at(item, analysis)), len(behind))
    own = [
        m.span for m in analysis.measures if any(shelf.family(f).topic == measure.topic for f in (*m.strong, *m.weak))
    ]
    return any(
        _names(item, analysis) and not any(span.start <= item.start < span.end for span in own)
        for item in (*items[opens:anchor], *behind[:closes])
    )


def _names(item: Item, analysis: Analysis) -> bool:
    if item.quantity is not None or item.period is not None or mention_at(item, analysis) is not None:
        return False
    return item.word.isalpha() and item.word not in NO_NAMES and item.word not in _SIZED and not item.changes
