"""Days told behind an aim are of what came in them: "it had been below the 2% target in April 2021, at 1.5%"."""

from service.model.claims import Mood
from service.model.mentions import Row

_JOINTS = ((",", "at"), (",", "when", "it", "was"), (",", "with"), ("(",))


def is_missed_then(items: Row, index: int, anchor: int) -> bool:
    """Whether a period stands between a figure that nobody asserts and what came.

    Args:
        items: the sentence.
        index: the period.
        anchor: the figure behind it.
    """
    if items.words[index + 1 : anchor] not in _JOINTS:
        return False
    aim = max((at for at in items.figures if at < index), default=None)
    return aim is not None and items[aim].mood is Mood.FORECAST and items[anchor].mood is Mood.ASSERTED
