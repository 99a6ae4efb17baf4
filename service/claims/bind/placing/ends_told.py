"""Days on which a period named before them was over: "in fiscal 2023, which ended on September 30"."""

from service.model.mentions import Row
from service.model.periods import ENDED

_ENDING_REACH = 5  # items of "which ended on the"
_MEANT = (("one", "that"), ("one", "which"), ("week", "that"))


def tells_end(items: Row, index: int) -> bool:
    """ "In fiscal 2023, which ended on September 30": when the period named before it was over.

    But "the nearest was the one that ended on 9 January" tells which is meant.

    Args:
        items: the sentence.
        index: where the day stands.
    """
    words = [*items.words[max(0, index - _ENDING_REACH) : index]]
    while words[-1:] and words[-1] in ("on", "in", "the"):
        words.pop()
    told = words[-2:-1] in (["which"], ["that"]) and words[-1] in ENDED
    return told and tuple(words[-3:-1]) not in _MEANT
