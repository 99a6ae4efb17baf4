"""Where "the year" is this one, whatever was spoken of before: "the year's total now stands at 12,313"."""

from service.extract.periods.line import Line
from service.extract.periods.words import BEYOND, JUST_OVER, word_set

_NOW = word_set("now currently stands stand")
_PAST_TENSE = word_set("was were had stood reached")
_NOW_REACH = 4  # tokens of "'s total now stands"
_BRINGS = word_set("takes brings pushes lifts carries puts")
_LAST_YEAR = ("last", "year")
_SETTING = word_set("than on below above under over against with to from behind")  # "above last year's"
_LED = 9  # tokens of "takes the running total of small-boat arrivals for the year"


def is_just_over(line: Line) -> bool:
    """Whether what was spoken of last is a year that ended a month or two before.

    Args:
        line: the sentence.
    """
    return line.last is not None and line.last.end.year == line.today.year - 1 and line.today.month <= JUST_OVER


def is_of_now(line: Line, place: int) -> bool:
    """ "Arrivals for the year now stand at 12,313", "ten months in, the count for the year is …": told of this one.

    So is the year that is set against the last: "the count for the year is …, some 15% above last year's 26,699". In
    January either is still said of the one that is over.

    Args:
        line: the sentence.
        place: behind "the year".
    """
    if is_just_over(line):
        return False
    following = line.low[place : place + _NOW_REACH]
    now = not _NOW.isdisjoint(following) and _PAST_TENSE.isdisjoint(following)
    told = _is_counted_in(line) or _is_set_against_last(line, place)
    return now or (told and _PAST_TENSE.isdisjoint(following)) or _is_brought(line, place)


def _is_brought(line: Line, place: int) -> bool:
    """ "The record was set on 3 September 2022. It carries the total for the year to 14,812, up 95% on 2023".

    To where it is now, where a later year than the one spoken of is what that is set against.
    """
    led = line.low[max(0, place - _LED) : place]
    if line.low[place] not in BEYOND or led[-3:-1] != ["for", "the"] or _BRINGS.isdisjoint(led):
        return False
    spoken = line.today.year if line.last is None else line.last.end.year
    named = (line.year(at) for at in range(place, line.size))
    return any(year is not None and spoken < year < line.today.year for year in named)


def _is_counted_in(line: Line) -> bool:
    """ "Ten months in, …", told in the eleventh; "with ten months gone"."""
    low, start = line.low, line.low[0] == "with"
    months = line.number(int(start))
    counted = low[start + 1 : start + 3] in (["months", "in"], ["months", "gone"])
    return counted and line.dated and months in (line.today.month - 1, line.today.month)


def _is_set_against_last(line: Line, place: int) -> bool:
    """Whether last year is named behind, where last year is what was spoken of: no year is set against itself."""
    if not line.dated or line.last is None or line.last.end.year != line.today.year - 1:
        return False
    behind = line.low[place:]
    behind = behind[: behind.index(";")] if ";" in behind else behind
    return any(
        tuple(behind[at : at + 2]) == _LAST_YEAR and not _SETTING.isdisjoint(behind[max(0, at - 2) : at])
        for at, word in enumerate(behind)
        if word == "last"
    )
