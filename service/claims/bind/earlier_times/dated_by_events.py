"""Figures dated by an event and no more: "4.1% when Labour took office", "2% the month we left", "at the election".

Which month's or quarter's figure is meant is left open (the one then published, or that of the month itself), so that
they are of no period which the sentence names beside them.
"""

from collections.abc import Collection, Sequence
from itertools import pairwise

from service.claims.kind import Draft
from service.model.mentions import Item, Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import PERCENT
from service.records import replace

_HAPPENING = frozenset(
    (
        "took take takes came come left leave became become won win entered began started resigned quit returned return"
        " opened founded walked assumed made set promised pledged launched elected sworn appointed lost handed invaded"
        " struck ended died arrived replaced ousted"
    ).split()
)
_SPOKEN = frozenset("made set promised pledged announced vowed launched given unveiled".split())
_EVENTS = frozenset(
    (
        "election elections budget conference referendum summit statement inauguration pandemic lockdown lockdowns"
        " invasion war handover crash crisis"
    ).split()
)
_INHERITED = frozenset(["inherited", "inherit", "inherits", "inheriting", "bequeathed"])
_UNITS = frozenset(["month", "day", "week", "year", "quarter", "time", "moment"])
_LEADING = frozenset(["at", "during", "by", "around", "on", "in"])
_RULERS = frozenset(["government", "administration", "coalition", "tories", "conservatives", "labour", "premiership"])
_AROUND = frozenset(["before", "after", "until"])
_BEING = frozenset(["was", "were", "stood", "at", "had", "been", "is", "just", "only"])
_HAVING = frozenset(["after", "having"])
_GOING_ON = frozenset(["continued", "resumed", "restarted", "paused", "stopped"])
_STOPS = frozenset([";", ":", "(", ",", "and", "but", "while", "—", "–"])
_OPENERS = frozenset(["“", '"', "said", ":", "that", "and", "but", ";"])
_REACH = 12  # items of "the day the new prime minister entered Downing Street"
_THAN_WHEN = ("than", "when")
_RULED = 5  # items of "under the last Conservative government"
_EVENT = 6  # items from "at" to the event
_LEAST_EVENT = 3  # items of "since they changed in"


def tells_event(words: Collection[str]) -> bool:
    """Whether the words of a sentence speak of an event at all, without which no figure of it is dated by one."""
    if "when" in words or not _INHERITED.isdisjoint(words) or not _EVENTS.isdisjoint(words):
        return True
    if "then" in words and not _SPOKEN.isdisjoint(words):
        return True
    if "under" in words and not _RULERS.isdisjoint(words):
        return True
    return not _HAPPENING.isdisjoint(words) and not _UNITS.isdisjoint(words)


def is_elsewhen(items: Row, anchor: int) -> bool:
    """Whether the words around a figure date it by an event alone."""
    before = [*items.words[max(0, anchor - 5) : anchor]]
    if not _INHERITED.isdisjoint(before) or _opened_by_event(items, anchor):
        return True
    if before[-2:] == [",", "then"] and not _SPOKEN.isdisjoint(
        item.word for item in items[max(0, anchor - _REACH) : anchor]
    ):
        return True  # "pledged in January to halve inflation, then 10.7%"
    clause = _clause(items, anchor + 1)
    words = [item.word for item in clause]
    first = next((at for at, item in enumerate(clause) if item.period is not None), len(clause))
    for at, word in enumerate(words[: first + 1]):
        dated = any(item.period is not None for item in clause[at:])
        if word in _INHERITED or (word == "when" and not dated and not _HAPPENING.isdisjoint(words[at:])):
            return True
        if word in _UNITS and at and words[at - 1] == "the" and not dated and not _HAPPENING.isdisjoint(words[at:]):
            return True
        if word in _LEADING or (word in _AROUND and before[-1:] and before[-1] in _BEING):
            event = next((n for n in range(at + 1, len(words)) if words[n] in _EVENTS), None)
            if event is not None and event - at <= _EVENT and not _is_dated(clause, at, event):
                return True
    return False


def dates_event(items: Row, index: int) -> bool:
    """Whether a period only says which event is meant: "last year's party conference"."""
    behind = items.words[index + 1 : index + _EVENT]
    if behind[:1] != ("'s",):
        return _goes_on(items, index) or _dates_compared_event(items, index)
    named = (word for word, following in pairwise([*behind[1:4], ""]) if following != "-")  # not "lockdown-hit"
    return not _EVENTS.isdisjoint(named)


def _goes_on(items: Row, index: int) -> bool:
    """ "On Tuesday 268 people came in five boats, and crossings continued on Wednesday": of what goes on, uncounted."""
    verb = index - 1 - (items.words[index - 1] in _LEADING)
    if verb < _LEAST_EVENT or items.words[verb] not in _GOING_ON:
        return False
    opened = next((at for at in range(verb - 1, max(0, verb - _EVENT), -1) if items.words[at] in _STOPS), None)
    return opened is not None and all(item.quantity is None and item.period is None for item in items[opened:verb])


def _dates_compared_event(items: Row, index: int) -> bool:
    """ "6,066 more than when Labour came to power in July and 20,391 fewer than": when that was, of no figure."""
    if "when" not in items.said or items.words[index - 1] not in _LEADING:
        return False
    at = next((n for n in range(index - 2, max(0, index - _REACH), -1) if items.words[n - 1 : n + 1] == _THAN_WHEN), 0)
    between = items[at + 1 : index]
    if not at or any(item.quantity is not None or item.word in _STOPS for item in between):
        return False
    return not _HAPPENING.isdisjoint(item.word for item in between)


def since_then(items: Row, draft: Draft, index: int) -> Period | None:
    """ "20,110 have come since the gangs changed beaches in July": from an unknown day of it, and not in that month.

    None where the period is of the figure itself ("20,110 came in July").
    """
    period, told = items[index].period, items[draft.anchor].quantity
    if "since" not in items.said or period is None or period.role is not PeriodRole.WINDOW or draft.kind != "level":
        return None
    between = items.words[draft.last + 1 : index]
    if "since" not in between or told is None or told.unit == PERCENT or items.words[index - 1] not in _LEADING:
        return None
    clause = between[between.index("since") + 1 :]
    at = index - len(clause)
    named = any(item.period is not None or item.quantity is not None for item in items[at:index])
    if named or not _STOPS.isdisjoint(clause) or len(clause) < _LEAST_EVENT:
        return None
    return replace(period, role=PeriodRole.TO_DATE, rule="unknown-event", window=None, others=())


def dates_move_before(items: Row, index: int) -> bool:
    """ "After rising this time last year, food prices were flat": a period of what had moved before, with no figure."""
    at = index - 1 - (items.words[index - 1] in _LEADING)
    if at < 1 or items.words[at - 1] not in _HAVING or not items[at].changes or not _ends(items.words[at]):
        return False
    return items.words[index + 1 : index + 2] == (",",)


def _ends(word: str) -> bool:
    return word.endswith(("ing", "en", "ed"))


def _clause(items: Sequence[Item], start: int) -> Sequence[Item]:
    for at in range(start, min(len(items), start + _REACH)):
        if items[at].quantity is not None or items[at].word in _STOPS:
            return items[start:at]
    return items[start : start + _REACH]


def _opened_by_event(items: Row, anchor: int) -> bool:
    """ "When we left office inflation was 2%": a clause in front of the figure, without a period of its own."""
    for at in range(anchor - 1, max(-1, anchor - 2 * _REACH), -1):
        if items[at].quantity is not None or items[at].period is not None or items[at].word == ";":
            return False
        words = [*items.words[at:anchor]]
        if words[0] == "when" and (at == 0 or items[at - 1].word in _OPENERS):
            return not _HAPPENING.isdisjoint(words)
        if words[0] == "when" and _said_then(items, at):
            return True
        if words[0] == "under" and not _RULERS.isdisjoint(words[1:_RULED]):
            return not _follows_days(items, at)  # "Under the last government it reached 11.1%"
    return False


def _follows_days(items: Sequence[Item], at: int) -> bool:
    """ "From May to August 2022, under another government, there were …": what only says who ruled on days named."""
    return at > 1 and items[at - 1].word == "," and items[at - 2].period is not None


def _said_then(items: Row, at: int) -> bool:
    """ "The pledge, made in January when it was 10.7%": what was then known, not the figure of that month."""
    told = at - 1 - (items[at - 1].word == ",")
    lead = [*items.words[max(0, told - 2) : told]]
    return told > 0 and items[told].period is not None and not _SPOKEN.isdisjoint(lead)


def _is_dated(clause: Sequence[Item], at: int, event: int) -> bool:
    """Whether a period dates the figure itself, not the event ("at last year's conference")."""
    behind = any(item.period is not None for item in clause[event + 1 :])
    return behind or any(
        clause[n].period is not None and (n + 1 >= len(clause) or clause[n + 1].word != "'s") for n in range(at, event)
    )
