"""Years that a clause without figures is about: "By 8 October last year 26,612 had come, so 2025 was worse"."""

from service.model.mentions import Row
from service.model.windows import Grain

_LEADING = frozenset(["so", "but", "while", "though", "although", "yet", "whereas", "and", "because", ";"])
_BEING = frozenset("is was has had looks looked seems seemed became proved remains will may could might".split())
_ENDS = frozenset([",", ";", ":", ".", "(", "—", "–"])


def is_subject_without_figure(items: Row, index: int) -> bool:
    """Whether a year opens a clause behind the figures of its sentence, and no figure follows in that clause.

    Args:
        items: the sentence.
        index: where the year stands.
    """
    period, verb = items[index].period, items.words[index + 1 : index + 2]
    if period is None or period.grain is not Grain.YEAR or verb == () or verb[0] not in _BEING or index < 2:
        return False
    if items.words[index - 1] not in _LEADING or not any(at < index for at in items.figures):
        return False
    end = next((at for at in range(index + 2, len(items)) if items.words[at] in _ENDS), len(items))
    return not any(index < at < end for at in items.figures)
