"""Years of which the same figure is told: "the equivalent reading was 4.1% in 2024 and 8.5% in 2023".

It is the figure of those years that was spoken of before, for the same three months, month or day of each. So is it
behind twelve months to June in "the highest such figure is the 44,441 of 2023"; behind fewer, which months of that year
are meant is left open.
"""

from itertools import pairwise

from service.extract.periods.line import Found, Line
from service.extract.periods.relative.units_spoken_of import TALLIES
from service.extract.periods.words import word_set
from service.model.calendar import MONTHS
from service.model.periods import PeriodRole
from service.model.windows import Grain, Window
from service.records import replace

_ALIKE = word_set("same equivalent corresponding comparable matching")
_FIGURES = TALLIES | word_set("reading readings rate rates level")
_STRETCHES = word_set("period stretch span year run twelvemonth")
_VERBS = word_set("was were is stood came had read ran reached")
_LEADING = word_set("in for")
_PARTING = word_set(". ; ( ) — –")
_GOING_ON = word_set(", and but it was in % per cent percent while")
_REACH = 12  # tokens of "the same figure was a far more comfortable 4.8% in"
_YEAR = 12  # months
_LISTED = 9  # tokens of "2024 , and it was 8.5 per cent in"


def of_same_figure(line: Line, found: Found, before: Found | None) -> Found:
    """``found``, as the same days of that year where it is a year of which the same figure is told.

    Args:
        line: the sentence.
        found: a period, in the role that the words before it give it.
        before: the period found before it.
    """
    if found.rule != "year" or found.role is not PeriodRole.WINDOW or not found.written:
        return found
    if line.low[found.start - 1] == "of" and "such" in line.low[max(0, found.start - _REACH) : found.start]:
        return _as_such(line, found)
    if line.low[found.start - 1] not in _LEADING:
        return found
    listed = before is not None and before.rule == "same-figure" and _goes_on(line, before, found)
    if not (listed or _is_told_before(line, found) or _opens(line, found.end)):
        return found
    return replace(found, grain=Grain.SPAN, rule="same-figure", role=PeriodRole.SAME)


def _as_such(line: Line, found: Found) -> Found:
    """ "The highest such figure for a June is the 44,441 of 2023": of as many months of that year as were told."""
    figure, lead = line.low[found.start - 2], line.low[max(0, found.start - _REACH) : found.start - 1]
    told = any(one == "such" and other in _FIGURES | _STRETCHES for one, other in pairwise(lead))
    behind = lead[lead.index("such") :] if told else []
    if not told or not figure[:1].isdecimal() or not _PARTING.isdisjoint(behind):
        return found
    within = (one in ("a", "to") and other in MONTHS for one, other in pairwise(behind))  # "for a June": of years to it
    months = [one for one in line.spoken if one.whole_months != 1] if any(within) else line.spoken
    last = months[-1] if months else None
    if last is None or last.whole_months is None or last == Window.year(last.end.year):
        return found
    if last.whole_months == _YEAR:
        return replace(found, grain=Grain.SPAN, rule="same-figure", role=PeriodRole.SAME)
    return replace(found, rule="vague", window=None, others=())


def _goes_on(line: Line, before: Found, found: Found) -> bool:
    """ "… 4.1% in 2024, and 8.5% in": whether nothing but another figure stands between the two years."""
    between = line.low[before.end : found.start]
    return len(between) <= _LISTED and all(word in _GOING_ON or not word.isalpha() for word in between)


def _is_told_before(line: Line, found: Found) -> bool:
    """ "The same figure was 4.8% in": whether what was told of that year is the same figure."""
    for at in range(found.start - 1, max(0, found.start - _REACH), -1):
        if line.low[at] in _PARTING:
            return False
        if line.low[at] in _ALIKE:
            return _opens(line, at - 1)
    return False


def _opens(line: Line, place: int) -> bool:
    """ "The corresponding rate was": whether a clause about the same figure begins at ``place``, behind a comma."""
    low = line.low
    place = line.skip(place, ",")
    place = line.skip(place, "the")
    named = low[place + 1] in _FIGURES
    return low[place] in _ALIKE and named and low[place + 2] in _VERBS and low[place - 1] == "the"
