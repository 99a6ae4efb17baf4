"""What later names of a sentence lean on: the year that frames it, the days named last, the part of a year told."""

from service.extract.periods.compared import is_compared, reaches_back
from service.extract.periods.line import LONGEST_MONTH, Found, Line
from service.extract.periods.named_last import others_of
from service.extract.periods.words import PASSED_BY, RECENT_RULES, REPORTS
from service.model.periods import PeriodRole
from service.model.windows import Grain, Window

_NO_LEAN = frozenset(["of-two", PASSED_BY])
_FRAMING = frozenset(("in", "during", "for", "over", "of", ""))
_BELONGING = (["belonged", "to"], ["belongs", "to"])  # "the earliest date belonged to 2022: 27 August"
_HALF, _YEAR = 6, 12  # months
_EQUAL = frozenset(["=", "is", "equals", "at"])
_PARTS = frozenset([Grain.MONTH, Grain.QUARTER, Grain.DAY])
_STRETCHES = frozenset(["rolling", "range"])
_QUARTER = 92  # days
_COMPARED_REACH = 3  # tokens of "than in early"
_THAN = 5  # tokens of "than in", "against 1.7% in", "compared with 2.6% in"
_BESIDE = frozenset(["than", "against", "from", "compared"])
_COMPARING = frozenset(["where", "than", "what"])
_WAS = frozenset(["was", "were", "stood", "did", "been"])
_WHERE = 4  # tokens of "where the index stood"
_WHEN = 5  # tokens of "(933), when"


def remember(line: Line, found: Found, preposition: str) -> None:
    """Keep what later names of the sentence lean on."""
    window = found.window
    if _is_of_index(line, found):
        return
    line.same = line.same or found.role is PeriodRole.SAME
    line.back = found if found.role is PeriodRole.SHIFT and found.shift_months < 0 else None
    if window is None:
        if found.rule == "vague" and found.written and found.grain is Grain.YEAR and preposition in _FRAMING:
            line.loose = next(((part, found.start, found.end) for part in found.others), None)
        return
    line.fiscal = line.fiscal or _is_us_fiscal(line, found)
    framing = preposition in _FRAMING or line.low[found.start - 2 : found.start] in _BELONGING
    framing = framing and not (
        found.rule == "the-year" and found.others
    )  # "the year's total on 31 October": of this one
    framing = framing and not (preposition == "" and _is_where_it_was(line, found))
    if found.role is PeriodRole.WINDOW and found.grain is Grain.YEAR and framing:
        line.frame = window.start.year if window == Window.year(window.start.year) else line.frame
    elif found.rule == "season" and line.low[found.end - 1] == "ago" and window.start.year == window.end.year:
        line.frame = window.start.year  # "Two summers ago 3,414 came in July alone"
    elif found.floating and line.frame is None:
        line.settled = True
    spans = preposition in _FRAMING or (found.rule == "range" and preposition in ("from", "between"))
    if found.role is PeriodRole.WINDOW and spans and _is_part(found, window):
        line.part = window
    leaned_on = found.role is not PeriodRole.SAME and found.rule not in _NO_LEAN
    if leaned_on and not reaches_back(line, found, preposition) and not _is_reported(line, found, preposition):
        line.last, line.either = window, others_of(found)
        line.spoken.append(window)
        line.month = window if window.days <= LONGEST_MONTH and not _is_beside(line, found) else line.month
        line.origin = line.origin if found.rule.endswith("-moved") else window
    short = found.grain in _PARTS or (found.rule in _STRETCHES and window.days <= _QUARTER)
    part = found.written and found.role is PeriodRole.WINDOW and short
    opened = found.start - (found.rule == "range" and preposition == "from")  # "from April to June 2020"
    if part and not is_compared(line.low[max(opened - _COMPARED_REACH, 0) : opened]):
        line.told, line.told_at, line.told_before = window, found.end, False


def _is_beside(line: Line, found: Found) -> bool:
    """ "February was busier than January, and 605 came on the 25th": the 25th of February.

    So is "that month" in "inflation was 2.3% in October against 1.7% in September, as the cap rose that month".
    """
    lead = line.low[max(found.start - _THAN, 0) : found.start]
    compared = line.month is not None and not _BESIDE.isdisjoint(lead)
    return compared and "when" not in line.low[found.end : found.end + _WHEN]


def _is_where_it_was(line: Line, found: Found) -> bool:
    """ "2.5% above where it was last year and at its highest since July", "more than they did last year"."""
    lead = line.low[max(0, found.start - _WHERE) : found.start]
    return bool(lead) and lead[-1] in _WAS and not _COMPARING.isdisjoint(lead)


def _is_of_index(line: Line, found: Found) -> bool:
    """ "Which was set to 100 in 2015", "where 2015 is 100": what an index is counted from tells of no time."""
    if found.grain is not Grain.YEAR:
        return False
    led = line.low[found.start - 2 : found.start] == ["100", "in"]
    return led or (line.low[found.end] in _EQUAL and line.low[found.end + 1] == "100")


def _is_part(found: Found, window: Window) -> bool:
    """ "In the second half of 2023", "in the year to March 2023": months without a year that lie inside are of it."""
    months = None if found.floating else window.whole_months
    return months is not None and _HALF <= months <= _YEAR and window != Window.year(window.start.year)


def _is_us_fiscal(line: Line, found: Found) -> bool:
    """ "In fiscal 2020", "in the fiscal year that ended in September 2020": bare years behind it are such, too."""
    named = found.rule == "rolling" and "fiscal" in line.low[found.start : found.end]
    if found.window is None or not (named or found.rule == "fiscal-year-us"):
        return False
    return (found.window.end.month, found.window.whole_months) == (9, 12)


def _is_reported(line: Line, found: Found, preposition: str) -> bool:
    """Whether a day is that of a report: "according to figures released on Friday", "it said on Tuesday"."""
    return found.rule in RECENT_RULES and line.low[found.start - 1 - (preposition == "on")] in REPORTS
