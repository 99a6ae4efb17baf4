"""Words behind a figure that name nothing that it is of but what the figures beside it tell of: "42% of the total"."""

from collections.abc import Sequence

from service.extract.periods.words import WEEKDAYS
from service.judge.worked_out.seen import Seen
from service.judge.worked_out.workings import Working
from service.model.calendar import MONTHS
from service.model.quantities import Form

_OF_ALL = frozenset("total whole lot all sum".split())
_CLOSING = frozenset(".,;:)–—")
_MONEYS = frozenset(["pound", "dollar", "euro"])
_PENCE = frozenset(["average", "in the pound"])
_MAKING = frozenset("make makes making made totals totalled totalling total".split())
_TIMES = frozenset("day days week weeks weekend month months quarter year years season".split()).union(MONTHS, WEEKDAYS)
_IN_TIME, _LONG = frozenset(["in", "over", "for", "on", "during"]), 3


def says_of_all(working: Working, seen: Seen, *, by_slip: bool) -> bool:
    """Whether the words behind a figure, which would name what it is of, name nothing new.

    Args:
        working: the working that would give it.
        seen: the figure.
        by_slip: whether a slip that hardly happens by chance would explain it.
    """
    behind = seen.behind
    if behind[:1] == ("on",) and _ends(behind[1:]):
        return True  # "52p a unit against 28p: 24p on"
    if _is_all(behind):
        return True
    if working.name in _PENCE and behind[:2] == ("in", "the") and not _MONEYS.isdisjoint(behind[2:3]):
        return seen.claim.quantity is not None and seen.claim.quantity.form is Form.DIGITS
    return by_slip and working.name == "list" and not _MAKING.isdisjoint(seen.ahead[-1:]) and _is_time(behind)


def _ends(words: Sequence[str]) -> bool:
    return not words or words[0] in _CLOSING


def _is_all(behind: Sequence[str]) -> bool:
    """ "42% of the total.", "380 in sum", "834 in all": of all of what was told."""
    named = behind[2:] if behind[:2] == ("of", "the") else behind[1:] if behind[:1] == ("in",) else ()
    return not _OF_ALL.isdisjoint(named[:1]) and _ends(named[1:])


def _is_time(behind: Sequence[str]) -> bool:
    """ "Make £11.7m for the year so far": over how long what is listed came in."""
    return behind[:1] != () and behind[0] in _IN_TIME and not _TIMES.isdisjoint(behind[1 : 1 + _LONG])
