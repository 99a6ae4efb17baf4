"""Periods as news names them, already resolved as far as the publication date allows."""

from enum import StrEnum

from service.model.spans import Span
from service.model.windows import Grain, Window
from service.records import dataclass

#: Verbs that put a figure at the end of the year that follows them ("ended 2024 at 4.2%").
ENDED = frozenset("ended ends ending finished finishes finishing closed closes closing".split())

#: Their infinitives ("rose to end 2024 at 4.2%").
ENDING = frozenset(["end", "finish", "close"])

#: Verbs that put it at its start ("began 2024 at 4%").
BEGUN = frozenset("began begun begins beginning started starts starting opened opens opening".split())


#: The rule of a period of so many weeks or months that moves with them: "the four-week average".
MOVING = "moving-weeks"

#: The rules of a period of which one unnamed part is meant: "on a single day of June", "in one week of March 2020".
ONE_INSIDE = {"day": "one-day-inside", "week": "one-week-inside"}

#: The rules of one of which the highest or lowest part is meant: "in the worst week of 2020", which may be either.
TOP_INSIDE = {
    (extreme, unit): f"{extreme}-{unit}-inside"
    for extreme in ("highest", "lowest", "either")
    for unit in ("day", "week", "month")
}


class PeriodRole(StrEnum):
    """What a named period does in its sentence.

    ``WINDOW`` names days by itself ("in May", "2023", "the year to June", "on Wednesday", "the weekend").
    ``TO_DATE`` names a start and runs to the article's cut-off ("so far this year", "since Sunday", "this year").
    ``CUTOFF`` names the day that running totals run to ("as of Tuesday", "up to Monday", "by the end of June").
    ``SAME`` is the antecedent's window moved to another year ("this time last year", "the same period in 2022").
    ``SHIFT`` is the antecedent's window moved by months ("a year earlier", "the previous month", "the month before").
    ``HISTORY`` is a whole history ("on record", "since records began", "ever").
    """

    WINDOW = "window"
    TO_DATE = "to_date"
    CUTOFF = "cutoff"
    SAME = "same"
    SHIFT = "shift"
    HISTORY = "history"


@dataclass(frozen=True, slots=True)
class Period:
    """A period that the text names.

    Attributes:
        span: its words, without a leading preposition that is no part of the name (block offsets).
        role: what it does.
        grain: the calendar unit it was expressed in.
        window: the days it names. For TO_DATE the start counts and the end is the publication date; for CUTOFF the day
            named, as start and end; for SAME the whole target year where one is named or implied, else None; for SHIFT
            and HISTORY None. None as well where the publication date is needed and unknown.
        others: other licensed readings, less plausible first last ("in September" of another year, "on Tuesday" a week
            earlier), most plausible first.
        shift_months: for SHIFT, and for SAME without a target year, how many months to move (−12: a year earlier).
        shift_days: likewise in days ("a week earlier"), where no window named before it says which days are meant.
        rule: the rule that fired, for ``crossfoot trace``.
        preposition: the word that introduces it ("in", "on", "since", "to", "from", "than"…), or empty.
        needs_date: whether it is relative to the publication date and that date is not known.
        year_written: whether the text itself gives the year.
        partial: whether it names a period that had not ended on the publication date ("this October has brought").
    """

    span: Span
    role: PeriodRole
    grain: Grain
    rule: str
    window: Window | None = None
    others: tuple[Window, ...] = ()
    shift_months: int = 0
    shift_days: int = 0
    preposition: str = ""
    needs_date: bool = False
    year_written: bool = False
    partial: bool = False
