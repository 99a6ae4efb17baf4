"""What the words in front of a period make of it: its preposition, a running start ("since"), a cut-off ("as of")."""

from collections.abc import Sequence

from service.extract.periods.line import Found, Line, is_dash
from service.extract.periods.words import FILLERS, OWNED, PREPOSITIONS, word_set
from service.model.periods import BEGUN, ENDED, ENDING, PeriodRole
from service.model.windows import DAY, Grain, Window
from service.records import replace

_YEAR = 12  # months
_LOOSE = {
    **dict.fromkeys(("about", "around", "roughly", "some"), (9, 9)),
    **dict.fromkeys(("nearly", "almost", "under"), (3, 9)),
    **dict.fromkeys(("over", "than"), (9, 3)),
}
"""How many months before and after it what was "about two years ago" may have been."""
_LOOSE_THAN = {"more": _LOOSE["over"], "less": _LOOSE["under"]}
_DEGREES = word_set("just well little slightly not much")
_PEAKED = word_set("peaked topped crested bottomed")
_SUMMITS = _PEAKED | word_set("peaking topping bottoming troughed peak high low trough height bottom summit record")
_DATING = word_set("in on at")
_LEADING = _PEAKED | word_set("from peak high low record trough at hit reached against")
_PARTING = word_set(", ; : and but to ( – —")
_LED = 8  # tokens of "from a peak of 10.6% in the euro zone"
_VAGUE = word_set("early late mid")
_PARTS = {"early": 4, "late": 12}  # the last month of what is called so
_PART = 4  # months
_HALF_WAY = frozenset(("halfway", place) for place in ("point", "mark", "stage"))
_VAGUE_GRAINS = frozenset((Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.YEAR, Grain.SPAN))
_BARE = frozenset(["month", "quarter"])
_SOON = 14  # days before a month begins, in which what has come "before" it is told
_ASKING = word_set("you we us but :")  # "But go back to 2022"
_MUST = word_set("to must")
_BEGINNINGS = word_set("began started")
_BEGUN_REACH = 4  # words of "began to be cut"
_SINCE_REACH = 12  # words from "since" to the day that it is told by
_UP_TO = word_set("to until till through")
_TALLIES = word_set("total tally figure count number")
_TALLY_REACH = 4  # tokens of "the figure for the year at"
_CUTOFFS = word_set("until till through by")
_MEAN = word_set("average averages averaged averaging mean")
_COMPARED = word_set("compared relative similar equal close back due thanks next prior up_to")
_OWED = word_set("owes owe owed owing thanks")
# "A record that goes back to 1959" tells how long a series is.
_WAITED = word_set("took take taken")  # "not reached until 14 December", "it took until August"
_WAIT_REACH = 3  # tokens of "not reached until"
_AROUND = word_set("before after")
_OWNING = word_set("'s when where , ' ’ with saw brought")
_UNITS = word_set("day week month quarter year days weeks months quarters years soon shortly just long")
_REACHING = word_set("goes going go went dates dating date stretches stretching reaches reaching extends runs")
# Windows that an anchor keeps as they are: "the highest since the three months to February 2021".
_KEPT = word_set("rolling range listed-months")


def preposition_of(line: Line, found: Found, before: Found | None, inherited: str) -> tuple[str, int]:
    """The word that introduces ``found`` and its index; in a list ("2023 and 2024") that of the item before."""
    index = found.start - 1
    while index > 0 and line.low[index] in FILLERS:
        index -= 1
    if line.low[index] == "least" and line.low[index - 2] == "since":
        index -= 2  # "since at least 1989"
    word = line.low[index] if index >= 0 else ""
    if word == "including" and line.low[index - 1] == "and" and line.low[index - 2] in _UP_TO:
        return line.low[index - 2], index - 2  # "up to and including Sunday"
    if word in PREPOSITIONS:
        since = _since_dated(line, index) if word in _DATING else -1
        return ("since", since) if since >= 0 else (word, index)
    if found.grain is Grain.YEAR and found.role is PeriodRole.WINDOW and (bound := bounding(line.low, index)):
        return bound, -1  # "ended 2024 at 4.2%"
    if (
        before is not None
        and word in ("and", "or", ",")
        and before.end in (index, index - (line.low[index - 1] == ","))
    ):
        return inherited, index
    return "", -1


def _since_dated(line: Line, index: int) -> int:
    """ "Has fallen by a point since it peaked in November 2017": where "since" stands before a dated peak; else -1.

    So it is before a dated beginning: "since the cuts began in August 2024", "since the Bank began cutting, in August".
    """
    lead = line.low[max(0, index - _SINCE_REACH) : index]
    if "since" not in lead:
        return -1
    words = lead[lead.index("since") :]
    if words[-1] == "," and not _BEGINNINGS.isdisjoint(words):
        index, words = index - 1, words[:-1]
    begins = not _BEGINNINGS.isdisjoint(words[-_BEGUN_REACH:]) and "records" not in words
    if not begins and _SUMMITS.isdisjoint(words[-1:]):
        return -1
    return index - len(words) if all(word.isalpha() or word == "'s" for word in words) else -1


def bounding(low: Sequence[str], index: int) -> str:
    """The verb that puts a figure at the start or end of the year behind it: "began", "to end"; else nothing."""
    if low[index] in ENDING and low[index - 1] == "to":
        return "ends"
    return low[index] if low[index] in ENDED | BEGUN and low[index - 1] not in _UNITS else ""


def in_role(line: Line, found: Found, preposition: str, index: int) -> Found:
    """``found`` in the role that the words before it give it."""
    if found.window is None or found.role not in (PeriodRole.WINDOW, PeriodRole.TO_DATE) or index < 0:
        return found
    if line.low[index] != preposition:
        return found
    if preposition == "to" and line.low[index - 1] == "back" and _reaches_back(line, index - 2):
        return replace(found, role=PeriodRole.HISTORY, rule="history-back", window=None, others=())
    if preposition == "since" or (preposition == "from" and line.low[index - 1] == "counting"):
        return _running(line, found)  # "4,768 have crossed, counting from 5 July"
    if preposition in _AROUND and found.role is PeriodRole.WINDOW and _is_apart(line, found, index):
        return _outside(_about_to_come(line, found, preposition), preposition)
    if preposition == "on" and found.role is PeriodRole.WINDOW and _dates_since(line, found, index):
        return _running(line, replace(found, others=(*_day_after(found), *found.others)))
    if found.role is PeriodRole.WINDOW and _cuts_off(line, found, preposition, index):
        others = tuple(Window.day(window.end) for window in found.others)
        return replace(
            found, role=PeriodRole.CUTOFF, window=Window.day(found.window.end), others=_distinct(found, others)
        )
    return found


def _reaches_back(line: Line, index: int) -> bool:
    """ "Records that go back to 1959"; not "one has to go back to 1959 for anything lower", nor "Go back to May"."""
    asked = index <= 0 or line.low[index - 1] in _ASKING
    return line.low[index] in _REACHING and not asked and line.low[index - 1] not in _MUST


def _is_apart(line: Line, found: Found, index: int) -> bool:
    """Whether what is told was not in those days: "before July"; not "after Sunday's 900", "the month after May".

    Nor "after September inflation fell short of that".
    """
    plain = line.low[index + 1 : found.start] in ([], ["the"]) and found.rule not in _KEPT
    lead, behind = line.low[index - 1], line.low[found.end]
    if behind == "," and line.low[index] == "before" and found.grain is Grain.MONTH:
        behind = line.low[found.end + 1]  # "25,000 before August, a first", but "before August, when 4,149 came"
    told = behind == "(" and line.low[found.end + 1][:1].isdecimal()  # "after 31 May (1,195)"
    told = told or (lead == "never" and behind in ("had", "has"))  # "never before May had it averaged 430", as then
    return (
        plain
        and not told
        and behind not in _OWNING | OWNED
        and not (lead in _UNITS or line.number(index - 1) is not None)
    )


def _about_to_come(line: Line, found: Found, preposition: str) -> Found:
    """ "25,000 before August", in the last days of July: before the one that is about to begin."""
    if found.window is None or preposition != "before" or found.written or found.rule not in _BARE:
        return found
    coming = found.window.shifted_years(1)
    return replace(found, window=coming) if 0 < (coming.start - line.today).days <= _SOON else found


def _outside(found: Found, preposition: str) -> Found:
    """ "Before July 19,982 had come": to the end of June; what was before a year, or after anything, has no days."""
    assert found.window is not None
    last = Window.day(found.window.start - DAY)
    if preposition == "before" and found.grain is Grain.DAY:
        return replace(found, rule="vague", window=None, others=(last,))  # "before 6 February it was 4.75%"
    if preposition == "after" or found.grain not in (Grain.MONTH, Grain.QUARTER):
        return replace(found, rule="vague", window=None, others=())
    return replace(found, role=PeriodRole.CUTOFF, window=last, others=())


def vague(line: Line, found: Found) -> Found:
    """``found`` without its days where "early", "late" or "mid" leaves open which are meant; mid-year is 30 June."""
    if found.role is PeriodRole.SHIFT and line.low[found.end - 1] == "ago":
        return _loosely_ago(line, found)
    half = _half_way(line, found)
    if half is not None:
        return half
    if found.rule == "mid-month" and found.window is not None:
        return replace(found, rule="vague", window=None, others=_part_of(found, "mid"))
    index = found.start - 1
    index -= is_dash(line.low[index])
    word = line.low[index] if index >= 0 else ""
    if word not in _VAGUE or found.grain not in _VAGUE_GRAINS or found.window is None:
        return found
    if word == "mid" and found.rule == "year":
        middle = found.window.start.replace(month=6, day=30)
        others = (found.window,) if found.role is PeriodRole.WINDOW else ()
        window = Window(middle, line.today if found.role is PeriodRole.TO_DATE else middle)
        return replace(found, start=index, rule="mid-year", window=window, others=others)
    return replace(found, start=index, rule="vague", window=None, others=_part_of(found, word))


def _half_way(line: Line, found: Found) -> Found | None:
    """ "At the halfway point last year the tally stood at 19,982": of the first half of that year."""
    start = found.start - (line.low[found.start - 1] in ("of", "in"))
    if found.grain is not Grain.YEAR or found.window is None or tuple(line.low[start - 2 : start]) not in _HALF_WAY:
        return None
    window = Window(found.window.start, found.window.start.replace(month=6, day=30))
    return replace(found, start=start - 2, rule="half-year", window=window, role=PeriodRole.WINDOW, others=())


def _loosely_ago(line: Line, found: Found) -> Found:
    """ "Just over two years ago", "from a peak of 10.6% less than three years ago": one of the months about that time.

    "5% less than three years ago" compares two times.
    """
    word, index = line.low[found.start - 1], found.start - 1
    sides = _LOOSE.get(word)
    if sides is None or abs(found.shift_months) < _YEAR:
        return found
    if word == "than":
        sides, index = _LOOSE_THAN.get(line.low[index - 1]), index - 1
        if sides is None or not _tells_level(line, index):
            return found
    index -= line.low[index - 1] in _DEGREES
    now = Window.month(line.today.year, line.today.month).shifted_months(found.shift_months)
    before, after = sides
    about = Window.months(*_year_month(now.shifted_months(after)), before + after + 1)
    others = (about,) if line.dated else ()
    return replace(found, start=index, rule="vague", window=None, others=others, role=PeriodRole.WINDOW, shift_months=0)


def _year_month(window: Window) -> tuple[int, int]:
    return window.end.year, window.end.month


def _tells_level(line: Line, index: int) -> bool:
    """Whether "less than", at ``index``, hedges the days: behind a level that the words before make one."""
    lead = line.low[max(0, index - _LED) : index]
    if not lead or lead[-1] in _PEAKED:
        return True  # "Less than three years ago it was 10.6%", "it peaked less than three years ago"
    stop = max((n for n, word in enumerate(lead) if word in _PARTING), default=-1)
    return not _LEADING.isdisjoint(lead[stop + 1 :])


def _part_of(found: Found, word: str) -> tuple[Window, ...]:
    """The first or the last months of a year, in one of which "in early 2023" may lie; of a month that month."""
    assert found.window is not None
    year = found.window.start.year
    if found.grain is Grain.MONTH:
        return (Window.month(year, found.window.start.month),)
    if found.grain is Grain.QUARTER and found.window.start.day == 1:  # "mid-spring", "late in the second quarter"
        return (Window.months(year, found.window.start.month + 3, 5),)  # and a month on either side
    running = found.role is PeriodRole.TO_DATE and found.window.start == Window.year(year).start  # "since early 2023"
    if found.grain is not Grain.YEAR or word not in _PARTS or not (running or found.window == Window.year(year)):
        return ()
    return (Window.months(year, _PARTS[word], _PART),)


def _running(line: Line, found: Found) -> Found:
    if found.rule in _KEPT or found.role is PeriodRole.TO_DATE:
        return found
    if not line.dated:
        return replace(found, role=PeriodRole.TO_DATE, relative=True)
    windows = [
        window.to(line.today) for window in (found.window, *found.others) if window and window.start <= line.today
    ]
    if not windows:
        return found
    others = tuple(dict.fromkeys(window for window in windows[1:] if window != windows[0]))
    return replace(found, role=PeriodRole.TO_DATE, window=windows[0], others=others, relative=True)


def _dates_since(line: Line, found: Found, index: int) -> bool:
    """ "Since the election was called on 22 May 1,365 have crossed": all that came after that day."""
    if found.grain is not Grain.DAY:
        return False
    lead = line.low[max(0, index - _SINCE_REACH) : index]
    place = max((n for n, word in enumerate(lead) if word == "since"), default=-1)
    return place >= 0 and len(lead) - place > 2 and all(word.isalpha() or word == "'s" for word in lead[place:])


def _day_after(found: Found) -> tuple[Window, ...]:
    return () if found.window is None else (Window.day(found.window.end + DAY),)


def _cuts_off(line: Line, found: Found, preposition: str, index: int) -> bool:
    low = line.low
    if found.rule in _KEPT:
        return False
    if preposition == "through" and found.grain in (Grain.HALF, Grain.QUARTER):
        return False  # "through the first half of 2024 it sat at 5.33%"
    if preposition == "through" and found.grain is Grain.YEAR and not _MEAN.isdisjoint(low[:index]):
        return False  # "bread averaged $1.40 a loaf through 2012": all of the year
    if preposition in _CUTOFFS:
        follows_verb = preposition == "by" and (low[found.end] == "'s" or low[index - 1] == "followed")
        waited = low[index - 1] in _WAITED or "not" in low[max(0, index - _WAIT_REACH) : index]
        return not (waited and preposition in ("until", "till")) and not follows_verb
    if preposition == "at" and found.rule == "end-of" and found.grain is Grain.DAY:
        return not _TALLIES.isdisjoint(low[max(0, index - _TALLY_REACH) : index])  # "the figure at the end of Sunday"
    if preposition in ("of", "at"):
        return low[index - 1] == "as"
    if preposition == "to":
        if low[index - 1] == "up":
            return True
        day = found.grain is Grain.DAY or found.rule in ("end-of", "start-of")
        owed = not _OWED.isdisjoint(
            low[max(0, index - _TALLY_REACH) : index]
        )  # "February's tally owes much to the 25th"
        return day and low[index - 1] not in _COMPARED and not owed
    return False


def _distinct(found: Found, others: tuple[Window, ...]) -> tuple[Window, ...]:
    assert found.window is not None
    chosen = Window.day(found.window.end)
    return tuple(dict.fromkeys(window for window in others if window != chosen))
