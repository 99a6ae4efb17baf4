"""Days of a move without a size, behind which the sentence says how things stand: of no figure of that statement.

"Crossings picked up at the weekend, though they are still running a third below last year's pace": not that weekend's.
"""

from collections.abc import Sequence
from operator import attrgetter

from service.claims.bind.bound import LEVELS
from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.kind import Draft, is_predicate
from service.model.mentions import Item, Row
from service.model.periods import Period
from service.model.windows import DAY, Grain

_TURNING = frozenset(["but", "though", "although", "while", "yet", "whereas"])
_STANDING = frozenset(["are", "is", "remain", "remains", "stay", "stays", "stand", "stands", "run", "runs"])
_LASTING = frozenset(["still", "remain", "remains", "stay", "stays", "running"])
_REACH = 6  # items of "though the number this year is"
_SAME = frozenset(["same", "corresponding", "equivalent"])
_SHORT = frozenset(["day", "weekend", "week", "saturday", "sunday", "days"])
_WEEK = 7  # days
_WAYS = frozenset(["up", "down"])
_THEN = (("only", "to"), ("before",), ("and",), ("but",), ("then",))
"""What leads on from a level to what came after it."""
_LEADING_ON = frozenset(words[0] for words in _THEN)
_LIGHT = frozenset(
    "then later again it they has have had since to did start starting began begin soon once more pick picked picking"
    " go going went come came coming turn turned turning crept creep edged edging climb".split()
)
_PARTING = frozenset([",", ";", ":", "(", ")", "—", "–", "when", "which", "from", "as"])
_SIZING = frozenset([",", "to", "by", "at", "of", "about", "just", "and"])
_AS_FAR = (("as", "low", "as"), ("as", "high", "as"))
_COMING = frozenset(
    "reached hit recorded touched seen set registered scaled stayed remained lasted peaked lingered".split()
)
_DONE = frozenset(["came", "got", "took", "fell", "won", "did", "has", "had"])
_PLACE = attrgetter("anchor")


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


def dates_later_move(items: Row, index: int, drafts: Sequence[Draft]) -> bool:
    """Whether the days are those of a move without a size that came later: "fell to 2.5%, only to rise in".

    So they are behind a summit: "fell as low as 329,000, passed its old level only in 2021 and is".

    Args:
        items: the sentence.
        index: where the days stand.
        drafts: the figures.
    """
    if _LEADING_ON.isdisjoint(items.said) and "as" not in items.said:
        return False
    left = max((draft for draft in drafts if draft.anchor < index), key=_PLACE, default=None)
    if left is None or left.kind not in LEVELS or any(left.anchor < at < index for at in items.figures):
        return False
    told = items[left.last + 1 : index]
    if items.words[max(0, left.anchor - len(("as", "low", "as"))) : left.anchor] in _AS_FAR and _is_done_later(told):
        return not _leads_to_figure(items, index)
    told = told[1:] if told and told[0].word == "," else told
    joint = next((len(words) for words in _THEN if tuple(item.word for item in told[: len(words)]) == words), 0)
    if not joint or any(item.word in _PARTING or item.period is not None for item in told):
        return False
    moved = next((n for n, item in enumerate(told) if _is_move(item)), None)
    again = moved is not None and all(item.word in _LIGHT for item in told[joint:moved])
    return again and not _leads_to_figure(items, index)


def _is_done_later(told: Sequence[Item]) -> bool:
    """ ", passed its old level only in": what it did next; not ", reached in", which is of the summit."""
    words = [item.word for item in told]
    if len(words) < len((",", "passed", "it", "in")) or words[0] != "," or words[1] in _COMING:
        return False
    done = is_predicate(told[1]) or words[1].endswith("ed") or words[1] in _DONE
    return done and _PARTING.isdisjoint(words[1:]) and not any(item.period is not None for item in told)


def _is_move(item: Item) -> bool:
    """ "Rose", "picking up"; not "less than", "higher"."""
    return item.word in _WAYS or any(change.part == "verb" for change in item.changes)


def _leads_to_figure(items: Row, index: int) -> bool:
    """ "And picked up again in 2025, to 3.4%": whether how far it went is told."""
    right = next((at for at in items.figures if at > index), None)
    return right is not None and _SIZING.issuperset(items.words[index + 1 : right])


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
