"""Days on which others are remembered: "A year to the day after his first speech, on 5 July 2024, …"."""

from service.extract.periods.line import Line
from service.model.windows import Window

_AFTER = 5  # tokens of "to the day after"


def day_kept(line: Line) -> Window | None:
    """The day that a sentence tells of so many years after the one it has named; else the one named last.

    Args:
        line: the sentence.
    """
    low, last = line.low, line.last
    years = 1 if low[0] in ("a", "one") else line.number(0)
    if last is None or last is line.previous or last.days != 1 or years is None or low[1] not in ("year", "years"):
        return last
    kept = last.shifted_years(years) if "after" in low[2 : 2 + _AFTER] else last
    return kept if kept.end <= line.today else last
