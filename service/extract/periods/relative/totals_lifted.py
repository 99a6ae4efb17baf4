"""Totals of the year lifted by what a sentence opens with, whatever time was named since.

"April brought 4,432, twice the 2,132 of April 2024, and lifted the year's total to 11,074": of the year of that April.
"""

from service.extract.periods.line import Line
from service.extract.periods.words import word_set

_LIFTING = word_set(
    "lifted lifts lifting took takes taking brought brings bringing pushed pushes pushing raised raises raising"
)


def is_lifted(line: Line, index: int) -> bool:
    """Whether "the year" owns what was lifted by a time of this year, told before another.

    Args:
        line: the sentence.
        index: of "year".
    """
    told = line.spoken[line.previous is not None :]  # in this sentence
    if line.low[index - 2] not in _LIFTING or len(told) <= 1:
        return False
    return told[0].end.year == line.today.year > told[-1].end.year
