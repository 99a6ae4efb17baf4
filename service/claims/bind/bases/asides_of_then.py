"""What a figure was at another time, in brackets behind it: "CPI: 2.0% (June: 2.5%)", "£35.10 (£31.40 in 2022)"."""

from service.model.mentions import Row
from service.model.periods import PeriodRole
from service.model.quantities import PERCENT

_LONGEST = 4  # items of "in the year before)"
_BRACKETS = ("(", ")")
_DATING = frozenset([":", "in", "the", "for", "was", "on", ".", "+", "-", "–", "−"])
#: What says when or over how long a figure moved, or how it is counted: "4.2% y/y (April: 3.8%)", "4% on the year (".
_OVER_HOW_LONG = frozenset(
    "y m q / yoy mom qoq year-on-year month-on-month year over on a month quarter annualised annualized saar the in"
    " from than higher lower more less dearer cheaper up down".split()
)
_MEASURED = 6  # items of "higher than a year before"


def is_aside_of_then(items: Row, anchor: int) -> bool:
    """Whether a figure stands in brackets with nothing but its days, right behind one that counts the same.

    Args:
        items: of the sentence.
        anchor: the figure.
    """
    first = told_in_front(items, anchor) if "(" in items.said else None
    if first is None:
        return False
    told, own = items[first].quantity, items[anchor].quantity
    assert told is not None
    if own is None or own.unit not in (told.unit, "") or not _is_dated(items, anchor):
        return False
    return own.unit == PERCENT or _is_as_long(items, first, anchor, bare=own.unit != told.unit)


def is_dated_aside(items: Row, anchor: int) -> bool:
    """ "41,472 last year (5,454 in July), in 672 boats": a figure in brackets with its days, right behind another."""
    return "(" in items.said and told_in_front(items, anchor) is not None and _is_dated(items, anchor)


def _is_as_long(items: Row, first: int, anchor: int, *, bare: bool) -> bool:
    """ "4,192 people in September (4,729 in September 2023)": not "41,472 last year (5,454 in July)", a part of them.

    Args:
        items: the sentence.
        first: the figure in front.
        anchor: the figure in the bracket.
        bare: whether it has no unit, so that only its days tell of what it is.
    """
    opens = next(at for at in range(anchor - 1, 0, -1) if items.words[at] == "(")
    front = [items[at].period for at in items.dates if first < at < opens]
    own = [items[at].period for at in items.dates if opens < at]
    if not front or not own or front[-1] is None or own[0] is None:
        return not bare
    return own[0].role is not PeriodRole.WINDOW or own[0].grain is front[-1].grain


def told_in_front(items: Row, anchor: int) -> int | None:
    """Where the figure stands that the bracket around this one is right behind; None without one."""
    opens = next((at for at in range(anchor - 1, 0, -1) if items.words[at] in _BRACKETS), 0)
    if items.words[opens] != "(":
        return None
    at = opens - 1
    while at > opens - _MEASURED and (items.words[at] in _OVER_HOW_LONG or items[at].period is not None):
        at -= 1
    return at if at >= 0 and items[at].quantity is not None else None


def _is_dated(items: Row, anchor: int) -> bool:
    """Whether the bracket around a figure holds one period, and nothing but words that tie the two."""
    opens = next(at for at in range(anchor - 1, 0, -1) if items.words[at] == "(")
    aside = items[opens + 1 : anchor] + items[anchor + 1 : anchor + 1 + _LONGEST]
    end = next((n for n, item in enumerate(aside) if item.word == ")"), None)
    if end is None:
        return False
    dated = [item for item in aside[:end] if item.period is not None]
    return len(dated) == 1 and all(item in dated or item.word in _DATING for item in aside[:end])
