"""What some days added to a count, which is how many came in them: "Saturday added 537 people in nine boats"."""

from collections.abc import Sequence

from service.claims.kind import Draft
from service.model.claims import Candidate
from service.model.mentions import Row
from service.model.series import Nature
from service.model.shelf import Shelf
from service.records import replace

_ADDING = frozenset(["added", "adds", "adding", "add"])
_MORE = frozenset(["another", "a", "further", "some", "about", "more", "than", "just", "nearly", "almost", "only"])
_LED = 3  # items of "added just another"


def as_count_added(draft: Draft, candidates: Sequence[Candidate], items: Row, shelf: Shelf) -> Draft:
    """The draft as a level, where what is told to have been added is of a count of what came in so many days.

    Args:
        draft: the figure.
        candidates: the series that it may be of.
        items: the sentence.
        shelf: the catalogue.
    """
    if draft.kind != "difference" or not candidates or _ADDING.isdisjoint(items.said):
        return draft
    lead = [word for word in items.words[max(0, draft.anchor - _LED) : draft.anchor] if word not in _MORE]
    series = shelf.series(candidates[0].series_id)
    counted = series.nature is Nature.FLOW and series.expect is not None and series.expect.low >= 0
    if not lead or lead[-1] not in _ADDING or not counted:
        return draft
    return replace(draft, kind="level", change=None, change_at=None)
