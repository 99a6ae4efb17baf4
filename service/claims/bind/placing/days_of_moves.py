"""Days of a move without a size, behind which the sentence says how things stand: of no figure of that statement.

"Crossings picked up at the weekend, though they are still running a third below last year's pace": not that weekend's.
"""

from collections.abc import Sequence

from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import Period
from service.model.windows import DAY, Grain

_TURNING = frozenset(["but", "though", "although", "while", "yet", "whereas"])
_STANDING = frozenset(["are", "is", "remain", "remains", "stay", "stays", "stand", "stands", "run", "runs"])
_LASTING = frozenset(["still", "remain", "remains", "stay", "stays", "running"])
_REACH = 6  # items of "though the number this year is"
_SAME = frozenset(["same", "corresponding", "equivalent"])
_SHORT = frozenset(["day", "weekend", "week", "saturday", "sunday", "days"])
_WEEK = 7  # days


def dates_move_alone(items: Row, index: int, drafts: Sequence[Draft]) -> bool:
    """Whether no figure is told of the move of some days, and the change behind it is one that stands.

    Args:
        items: the sentence.
        index: where the days stand.
        drafts: the figures.
    """
    period = items[index].period
    if _TURNING.isdisjoint(items.said) or not _is_short(period):
        return False
    right = next((draft for draft in drafts if draft.anchor > index), None)
    if right is None or right.kind not in CHANGE_KINDS:
        return False
    opens = next((at for at in range(index + 1, right.anchor) if items.words[at] in _TURNING), None)
    if opens is None or any(at < opens for at in items.figures) or _is_set_against_days(items, right):
        return False
    if not any(item.changes for item in items[:index]):
        return False
    told = items.words[opens + 1 : right.anchor]
    verb = next((at for at, word in enumerate(told[:_REACH]) if word in _STANDING), None)
    return verb is not None and (verb <= len(("they",)) or not _LASTING.isdisjoint(told))


def _is_short(period: Period | None) -> bool:
    """Whether a day, a weekend or a week is named, of which a count is told that others go on adding to."""
    if period is None or period.window is None:
        return False
    return period.grain in (Grain.DAY, Grain.WEEK) or (period.window.end - period.window.start) < _WEEK * DAY


def _is_set_against_days(items: Row, right: Draft) -> bool:
    """ "… but it is still 20% below the same weekend of 2024": then it is of these days."""
    behind = items[right.anchor + 1 :]
    words = {item.word for item in behind}
    named = any(_is_short(item.period) for item in behind)
    return named or not (_SAME.isdisjoint(words) or _SHORT.isdisjoint(words))
