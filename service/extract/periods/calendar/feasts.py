"""Days with a name: "Christmas Day alone", "by Hallowe'en", "between Good Friday and Easter Monday"."""

from collections.abc import Callable, Mapping
from datetime import date

from service.extract.periods.calendar.dates import dated
from service.extract.periods.line import Found, Line
from service.extract.periods.words import FUNCTION_WORDS, MARKS
from service.model.windows import DAY, Grain, Window

_LEADING = frozenset("on by until till to since from and through between before after".split())
#: What is called by a day: "the Good Friday agreement".
_CALLED = frozenset("agreement agreements accord accords rising sales sale massacre truce deal parade bill".split())
_THEN = frozenset(["last", "ago", "earlier", "previous"])
_BACK_FROM = frozenset(["the", "a", "last"])  # year before
_WEEK = 7
_SUNDAY = 6


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _from_easter(days: int) -> Callable[[int], date]:
    def of_year(year: int) -> date:
        from dateutil.easter import easter  # noqa: PLC0415  (seldom needed)

        return easter(year) + days * DAY

    return of_year


def _remembrance(year: int) -> date:
    second = date(year, 11, 2 * _WEEK)
    return second - (second.weekday() - _SUNDAY) % _WEEK * DAY


_FEASTS: Mapping[tuple[str, ...], Callable[[int], date]] = {
    ("christmas", "day"): _fixed(12, 25),
    ("christmas", "eve"): _fixed(12, 24),
    ("boxing", "day"): _fixed(12, 26),
    ("new", "year", "'s", "day"): _fixed(1, 1),
    ("new", "year", "'s", "eve"): _fixed(12, 31),
    ("hogmanay",): _fixed(12, 31),
    ("valentine", "'s", "day"): _fixed(2, 14),
    ("hallowe'en",): _fixed(10, 31),
    ("halloween",): _fixed(10, 31),
    ("bonfire", "night"): _fixed(11, 5),
    ("armistice", "day"): _fixed(11, 11),
    ("remembrance", "sunday"): _remembrance,
    ("good", "friday"): _from_easter(-2),
    ("easter", "saturday"): _from_easter(-1),
    ("easter", "sunday"): _from_easter(0),
    ("easter", "day"): _from_easter(0),
    ("easter", "monday"): _from_easter(1),
    ("whit", "sunday"): _from_easter(49),
    ("whit", "monday"): _from_easter(50),
}
_ALONE: Mapping[tuple[str, ...], Callable[[int], date]] = {("christmas",): _fixed(12, 25)}
_COUNTED = frozenset(["before", "after"])
_SPANS = frozenset("the those last final first all for in over during within throughout".split())
"""Before so many days as all of which are meant: "in the five days before Christmas"."""
FIRST_WORDS = tuple(dict.fromkeys(words[0] for words in _FEASTS))


def feast(line: Line, index: int) -> Found | None:
    """A day with a name: "Christmas Day", "Boxing Day", "Easter Sunday", "on Hallowe'en"."""
    for words, day_of in _FEASTS.items():
        end = index + len(words)
        stands = _is_the_day(line, index) if len(words) == 1 else line.low[end] not in _CALLED
        if stands and tuple(line.low[index:end]) == words:
            return dated(line, index, end, lambda year, day_of=day_of: Window.day(day_of(year)))  # type: ignore[misc]
    return None


def days_from_feast(line: Line, index: int) -> Found | None:
    """ "Five days before Christmas", "two days after Boxing Day": counted from the last one gone by."""
    low, count = line.low, line.number(index)
    if count is None or low[index + 1] not in ("day", "days") or low[index - 1] in _SPANS:
        return None
    if low[index + 2] not in _COUNTED:
        return None
    names = ((words, day_of) for words, day_of in (*_FEASTS.items(), *_ALONE.items()))
    for words, day_of in names:
        end = index + 3 + len(words)
        if tuple(low[index + 3 : end]) != words or (low[end].isalpha() and low[end] not in FUNCTION_WORDS):
            continue
        if line.year(end) is not None or low[end] in _BACK_FROM or not _THEN.isdisjoint(low[:index]):
            return None  # "two days after Christmas 2024", "… after Boxing Day the year before"
        shift = (-count if low[index + 2] == "before" else count) * DAY
        year = line.today.year
        day = day_of(year) + shift if day_of(year) + shift <= line.today else day_of(year - 1) + shift
        return Found(index, end, Grain.DAY, "date", Window.day(day), relative=True)
    return None


def _is_the_day(line: Line, index: int) -> bool:
    """Not "Halloween sales": one word is that day where it is told as one."""
    following = line.low[index + 1]
    ends = (
        not following.isalpha() or following in MARKS or following in FUNCTION_WORDS or following in ("alone", "last")
    )
    return ends and line.low[index - 1] in _LEADING
