"""A stretch told beside the one right before or after it: "0.3% in late 2023 and 0.1% in the quarter before".

"Having shrunk by 0.3% in the final three months of 2023 and by 0.1% in the quarter before that" counts the quarter from
those three months, whatever the rest of the sentence is about.
"""

from service.extract.periods.line import Found, Line
from service.extract.periods.words import word_set
from service.model.periods import PeriodRole
from service.records import replace

_RULES = word_set("moved moved-that")
_LISTING = word_set(", and then by of a an another further just only some about % per cent percent pc points point")
_LEADING = word_set("in for over during")
_LISTED = 10  # tokens of "and by a further 0.1 per cent in"


def next_to_listed(line: Line, found: Found, before: Found | None) -> Found:
    """``found``, with its days where it is as long as the period told right before it and lies next to that.

    Args:
        line: the sentence.
        found: a period, in the role that the words before it give it.
        before: the period found before it.
    """
    if found.role is not PeriodRole.SHIFT or found.rule not in _RULES or before is None or found.window is not None:
        return found
    days = before.window
    if before.role is not PeriodRole.WINDOW or days is None or not found.shift_months:
        return found
    if days.whole_months != abs(found.shift_months) or not _is_listed(line.low[before.end : found.start]):
        return found
    others = tuple(one.shifted_months(found.shift_months) for one in before.others)
    return replace(
        found,
        rule=f"{found.rule}-listed",
        role=PeriodRole.WINDOW,
        window=days.shifted_months(found.shift_months),
        others=others,
        shift_months=0,
        relative=before.relative,
    )


def _is_listed(between: list[str]) -> bool:
    """ "And 0.1 per cent in": whether nothing but a figure stands between two periods."""
    between = between[:-1] if between[-1:] == ["the"] else between
    if len(between) > _LISTED or between[-1:] == [] or between[-1] not in _LEADING or "and" not in between:
        return False
    return any(word[:1].isdecimal() for word in between) and all(
        word in _LISTING or not word.isalpha() for word in between[:-1]
    )
