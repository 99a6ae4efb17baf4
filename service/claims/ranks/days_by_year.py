"""Days of other years beside a mark that was reached: "in 2024 it took until 30 October, in 2022 until 21 September".

Where a sentence speaks of something reached, or of how early, a day that stands with a year of its own, and with no
figure of its own, is the one on which that year got there.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.windows import Grain, Window
from service.records import replace

_CUES = frozenset(
    "reached passed topped hit crossed surpassed mark milestone landmark threshold until till happened there".split()
)
"""Words ahead of a day, of when something was reached."""
_SOONER = frozenset("early earlier later sooner faster slower".split())
_OF_DAYS = frozenset([PeriodRole.WINDOW, PeriodRole.CUTOFF])
_WAITED = ("before",)
_WAITING = frozenset(["until", "till"])
_OTHERWISE = frozenset("busiest quietest highest lowest largest biggest record peak worst best".split())
"""What a day may be told for that is no mark."""
_LISTING = frozenset("in on by , and until till the before year of was it ( not only".split())
_LEADING = frozenset(["until", "till", "on", "was", "came", "fell", "by", "("])
_CLOSING = frozenset([",", ".", ";", ":", ")", "", "and", "but", "while", "before", "after", "–", "—"])
_BETWEEN = 16  # items from a year to its day
_WAS = 2
_YEAR = 12  # months
_DONE = frozenset([("done", "so"), ("did", "so"), ("done", "that"), ("did", "that"), ("was", "so")])
_IT = frozenset(["it", "that", "this"])
_FELL = frozenset(["fell", "came", "was"])
_ON = frozenset(["on", "by"])
_ALL_CUES = _CUES | _SOONER


def days_by_year(items: Row, text: str) -> Iterator[tuple[int, Period]]:
    """The days on which other years reached what is spoken of, each with its place in the sentence.

    Args:
        items: the sentence.
        text: the block that it stands in.
    """
    if not _OTHERWISE.isdisjoint(items.said):
        return
    if _ALL_CUES.isdisjoint(items.said) and not only_points_back(items.words):
        return
    year, last = None, -1
    for at in items.dates:
        period = items[at].period
        assert period is not None
        day, own = _until(period, text), None
        if day is not None:
            own = day.window.start.year if day.window is not None else None
        elif period.grain is Grain.DAY and period.window is not None and period.role in _OF_DAYS:
            own, day = _year_behind(items, at) or _year_ahead(items, at, year), period
            own = period.window.start.year if own is None and period.year_written else own
        if own is not None and day is not None and _stands_alone(items, at) and _is_told(items, at, last):
            year, last = own, at
            yield at, _in_year(day, own)


def only_points_back(words: Sequence[str]) -> bool:
    """ "In 2025 they had done so by 28 April", "in 2022 it fell on 7 June": of what the sentence before told.

    Args:
        words: those of a sentence.
    """
    if not _ALL_CUES.isdisjoint(words):
        return False
    pairs = {*pairwise(words)}
    if not _DONE.isdisjoint(pairs):
        return True
    places = [at for at in range(len(words) - 2) if words[at] in _IT]
    return any(words[at + 1] in _FELL and words[at + 2] in _ON for at in places)


def _until(period: Period, text: str) -> Period | None:
    """ "In 2022 until 21 September", which is no length of time here."""
    window, words = period.window, period.span.of(text).lower().split()
    if period.rule != "range" or window is None or len(words) < len(("2022", "until", "21", "september")):
        return None
    if (
        not words[0].isdecimal()
        or words[1] not in ("until", "till")
        or window.start != Window.year(window.end.year).start
    ):
        return None
    return replace(period, window=Window.day(window.end), grain=Grain.DAY, year_written=True, others=())


def _is_told(items: Row, at: int, last: int) -> bool:
    """Whether words of reaching lead to a day, or it goes on from one that they led to, or stands in brackets."""
    if last >= 0 and _LISTING.issuperset(item.word for item in items[last + 1 : at] if item.period is None):
        return True
    if items.words[at - 1] == "(" and not _SOONER.isdisjoint(items.said):
        return True
    begin = max((n for n in range(at) if items[n].quantity is not None or items[n].word in (";", ":")), default=-1)
    if begin >= 0 and items[begin].quantity is not None and _is_of_figure(items.words[begin + 1 : at]):
        return False  # "1,295 people reached Dover on 22 August 2022"
    if not _CUES.isdisjoint(items.words[max(begin + 1, at - _BETWEEN) : at]) or items[at].word in _CUES:
        return True
    if begin < 0 and only_points_back(items.words):
        return True
    if (period := items[at].period) is not None and period.grain is not Grain.DAY:
        return True  # "in 2022 until 21 September"
    return items.words[at + 1 : at + 2] == _WAITED and "was" in items.words[max(0, at - _WAS) : at]


def _is_of_figure(words: Sequence[str]) -> bool:
    """Whether nothing parts a day from the figure ahead of it, nor says that it took until then."""
    return "," not in words and _WAITING.isdisjoint(words)


def _year_behind(items: Row, at: int) -> int | None:
    """ "14 December last year", "24 May in 2024"."""
    place = at + 1 + (items.words[at + 1 : at + 2] == ("in",))
    return _whole_year(items[place].period) if place < len(items) else None


def _year_ahead(items: Row, at: int, before: int | None) -> int | None:
    """ "In 2024 it took until 30 October", "in 2022 21 September", "the year before on 2 October"."""
    for place in range(at - 1, max(-1, at - _BETWEEN), -1):
        period = items[place].period
        if items[place].quantity is not None or items[place].word == ";":
            return None
        if period is None:
            continue
        led = items[at - 1].word in _LEADING or place == at - 1
        if not led:
            return None
        if period.role is PeriodRole.SHIFT and period.shift_months == -_YEAR and before is not None:
            return before - 1
        return _whole_year(period)
    return None


def _whole_year(period: Period | None) -> int | None:
    if period is None or period.grain is not Grain.YEAR or period.role is not PeriodRole.WINDOW:
        return None
    return None if period.window is None else period.window.start.year


def _stands_alone(items: Row, at: int) -> bool:
    """Whether no figure is of the day: "in 2024, on 30 October, 564 people came"."""
    behind = at + 1 + (items.words[at + 1 : at + 2] == ("in",) and _year_behind(items, at) is not None)
    if behind < len(items) and items[behind].period is not None:
        behind += 1
    if behind >= len(items):
        return True
    if items[behind].word not in _CLOSING or items[behind].quantity is not None:
        return False
    return behind + 1 >= len(items) or items[behind + 1].quantity is None


def _in_year(day: Period, year: int) -> Period:
    """A day, in its year; "until 17 June in 2023" cuts nothing off here."""
    window = day.window
    assert window is not None
    if day.year_written or window.start.year == year:
        return replace(day, role=PeriodRole.WINDOW)
    moved = window.shifted_years(year - window.start.year)
    return replace(day, role=PeriodRole.WINDOW, window=moved, year_written=True, others=())
