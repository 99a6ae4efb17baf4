"""The fiscal year that was over last: "in the financial year just ended", "the tax year that has just finished".

So is "the financial year as a whole", in the first months of the next.
"""

from datetime import date

from service.extract.periods.line import Found, Line
from service.extract.periods.words import word_set
from service.model.windows import DAY, Grain, Window

FISCAL = word_set("financial fiscal tax")
_ENDED = word_set("ended finished gone closed completed past")
_BETWEEN = word_set("that which has have just recently was is")
_AS_A_WHOLE = ["as", "a", "whole"]
_FRESH = 92  # days of a fiscal year in which figures of the one before come out
_REACH = 5  # tokens of "that has just"
_OF_AMERICA = word_set("us u.s u.s. american federal")
_BRITISH, _AMERICAN = 4, 10  # the months in which they begin


def fiscal_year_ended(line: Line, index: int) -> Found | None:
    """Read "the financial year just ended": that before the one in which the article appears.

    Args:
        line: the sentence.
        index: the word before "year".
    """
    low = line.low
    if low[index + 1] != "year" or not line.dated:
        return None
    begins = _AMERICAN if is_american(line, index) else _BRITISH
    running = date(line.today.year - (line.today.month < begins), begins, 1)
    end = next((at for at in range(index + 2, index + 2 + _REACH) if low[at] not in _BETWEEN), index)
    if low[index + 2 : index + 2 + len(_AS_A_WHOLE)] == _AS_A_WHOLE and (line.today - running).days <= _FRESH:
        end = index + 1 + len(_AS_A_WHOLE)
    elif low[end] not in _ENDED or "just" not in low[index + 2 : end]:
        return None
    window = Window(date(running.year - 1, begins, 1), running - DAY)
    start = index - (low[index - 1] in _OF_AMERICA)
    start -= low[start - 1] == "the"
    return Found(start, end + 1, Grain.YEAR, "fiscal-year-relative", window, relative=True)


def fiscal_year_to(line: Line, index: int, last: date) -> Window:
    """ "In the financial year to February it borrowed £132bn": since it began, unless a firm's own year ends then.

    Args:
        line: the sentence.
        index: the word before "year".
        last: the day that it runs to.
    """
    begins = _AMERICAN if is_american(line, index) else _BRITISH
    return Window(date(last.year - (last.month < begins), begins, 1), last)


def is_american(line: Line, index: int) -> bool:
    """Whether fiscal years are told as in America: there, of it ("the US fiscal year"), or among such ones.

    Args:
        line: the sentence.
        index: the word before "year".
    """
    owned = line.low[index - 2 : index] == ["america", "'s"]
    return line.us or line.fiscal or owned or line.low[index - 1] in _OF_AMERICA
