"""Years that a clause without figures is about: "By 8 October last year 26,612 had come, so 2025 was worse"."""

from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import PeriodRole
from service.model.windows import Grain

_LEADING = frozenset(["so", "but", "while", "though", "although", "yet", "whereas", "and", "because", ";"])
_STRESSING = frozenset(["even", "also"])
_LEAST, _ASIDE = 2, 6  # items ahead of it, and of "the worst year so far"
_BEING = frozenset("is was has had looks looked seems seemed became proved remains will may could might".split())
_ENDS = frozenset([",", ";", ":", ".", "(", "—", "–"])
_ADDING = frozenset(["added", "adds", "adding", "add", "contributed", "contributing"])
_TALLIES = frozenset(["total", "tally", "count", "figure", "sum"])
_TO_TALLY = 4  # items of "to the total for"


def is_subject_without_figure(items: Row, index: int) -> bool:
    """Whether a year opens a clause behind the figures of its sentence, and no figure follows in that clause.

    Args:
        items: the sentence.
        index: where the year stands.
    """
    period, verb = items[index].period, _behind_aside(items, index)
    if period is None or period.grain is not Grain.YEAR or verb == len(items) or items.words[verb] not in _BEING:
        return False
    first = index - (items.words[index - 1] in _STRESSING)
    if first < _LEAST or not any(at < index for at in items.figures):
        return False
    if (first < index or verb > index + 1) and items.words[verb + 1 : verb + 2] != ("being",):
        return False  # "but 2022, by contrast, was the busiest year": of which something is said
    if items.words[first - 2 : first] != ("so", "that") and items.words[first - 1] not in _LEADING:
        return False
    end = next((at for at in range(verb + 1, len(items)) if items.words[at] in _ENDS), len(items))
    return not any(index < at < end for at in items.figures)


def _behind_aside(items: Row, index: int) -> int:
    """Where what is said of a year begins: "and even 2022, the worst year, is being outpaced"."""
    if items.words[index + 1 : index + 2] != (",",):
        return index + 1
    near = range(index + 2, min(len(items), index + 2 + _ASIDE))
    return next((at + 1 for at in near if items.words[at] == ","), len(items))


def is_added(items: Row, index: int) -> bool:
    """ "Add January and the year stands at 2,209": days whose own figure is not told, but a sum with it.

    Args:
        items: the sentence.
        index: where the days stand.
    """
    return items.words[:index] in (("add",), ("add", "in")) and items.words[index + 1 : index + 2] == ("and",)


def is_added_to(items: Row, index: int) -> bool:
    """ "September added 4,192 to the year's total", "to the count for 2024": days of what it was added to.

    Args:
        items: the sentence.
        index: where the days stand.
    """
    lead, behind = items.words[max(0, index - _TO_TALLY) : index], items.words[index + 1 : index + 3]
    owned = lead[-1:] == ("to",) and behind[:1] == ("'s",) and not _TALLIES.isdisjoint(behind)
    counted = lead[-1:] in (("for",), ("of",)) and lead[:1] == ("to",) and not _TALLIES.isdisjoint(lead)
    return (owned or counted) and not _ADDING.isdisjoint(items.words[:index])


def is_of_another_year(items: Row, index: int, draft: Draft) -> bool:
    """ "By 8 October 2024 some 26,612 had come, which makes 2025 the worse year": the total runs up to a day of 2024.

    Args:
        items: the sentence.
        index: where a year stands.
        draft: the figure before it.
    """
    year = items[index].period
    if year is None or year.grain is not Grain.YEAR or year.window is None:
        return False
    told = next((at for at in reversed(items.dates) if at < draft.anchor), None)
    day = None if told is None else items[told].period
    if told is None or day is None or day.role is not PeriodRole.CUTOFF or day.window is None:
        return False
    told_year = day.year_written or day.rule == "date"  # "31 July last year"
    if not told_year or year.window.contains(day.window):
        return False
    return not any(told < at < draft.anchor for at in items.figures)
