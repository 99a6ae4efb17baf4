"""The first or the last day of a year, by what is told to have begun or ended: "ended the year at 2.5%"."""

from service.extract.periods.line import Found, Line
from service.extract.periods.roles import bounding
from service.extract.periods.words import JUST_OVER, word_set
from service.model.calendar import MONTHS
from service.model.periods import BEGUN, ENDED
from service.model.windows import Grain, Window

_VALUED = word_set("at on with")
_BEGAN = word_set("began started opened")
_CLAUSE = 20  # tokens of "the year began with consumer price inflation in the United States at"
_WHICH = 8  # tokens of "at which the cap had started"


def bounded(line: Line, index: int) -> Found | None:
    """Read "the year" of "ended the year at 2.5%", "having begun the year at 4%": its last day, or its first.

    Of the year spoken of, else of this one; what has ended without any is the last that has.
    """
    low = line.low
    bound = bounding(low, index - 2)
    if low[index - 1] not in ("the", "that"):
        return None
    if not bound and low[index + 1] in _BEGAN and low[index + 2] == "with" and not _names_month(line, index):
        bound = low[index + 1]  # "The year began with Bank Rate at 3.5%"
    elif not bound or (low[index + 1] not in _VALUED and "which" not in low[max(0, index - _WHICH) : index - 2]):
        return None
    ends, begins = bound in ENDED, bound in BEGUN
    spoken = None if line.last is None else Window.year(line.last.end.year)
    spoken = spoken if spoken is not None and line.last is not None and spoken.contains(line.last) else None
    this = Window.year(line.today.year)
    if spoken is not None and line.last is line.previous and low[index - 1] == "the":
        spoken = spoken if spoken.start.year >= this.start.year - 1 else None  # an older one was only compared with
    years = [spoken or (this.shifted_years(-1) if ends and line.today < this.end else this)]
    if spoken is not None and begins and spoken.end < this.start:
        years.append(this)  # "It had been 2.4% in October 2018. It began the year at 1.8%"
    if spoken is None and begins and line.today.month <= JUST_OVER:
        # In January "began the year" is likely said of the one that is over; surely so if that is told to have ended.
        over = not ENDED.isdisjoint(low) or "had" in low[:index]
        years.insert(0 if over else 1, this.shifted_years(-1))
    days = [Window.day(year.end if ends else year.start) for year in years]
    if spoken is None and ends and line.today.month == this.end.month:
        days.insert(0, Window.day(line.today))  # in December "ends the year at 3.75%" is said of the one that runs
    rule = "end-of" if ends else "start-of"
    return Found(index - 1, index + 1, Grain.YEAR, rule, days[0], others=tuple(days[1:]), relative=True)


def _names_month(line: Line, index: int) -> bool:
    """ "The year started with inflation at December's 3.9%": not as of its first day."""
    clause = line.low[index : index + _CLAUSE]
    return any(word in MONTHS for word in clause[: clause.index(",") if "," in clause else None])
