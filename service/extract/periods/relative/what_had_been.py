"""What a sentence tells of a time before, and then leaves: "it had been 2.3% in April, so the month's fall was …"."""

from service.extract.periods.line import Line
from service.model.windows import Window


def spoken_of(line: Line, index: int) -> Window | None:
    """The window that "the month", "the year" points to: the one named last, or what came behind what had been.

    Args:
        line: the sentence.
        index: the unit.
    """
    now, then = line.previous, line.last
    if now is None or then is None or then.end >= now.start or "had" not in line.low[:index]:
        return then
    return now if "so" in line.low[line.low.index("had") : index] else then
