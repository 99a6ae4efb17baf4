"""The month in which a value in force was set: "the cap goes up in May, to £1,849", as it did in April.

What is in force in a month is right of it, whenever that began. But what is said to have been moved in a month, or to
be so from it on, began in it.
"""

from service.extract.changes import change_of
from service.ground.figures.evidence import Missing, figure
from service.judge.changes.level_before import way_told
from service.judge.evidence.written_days import is_bound
from service.model.claims import Claim, Figure, Mood
from service.model.periods import Period, PeriodRole
from service.model.windows import Grain, Window
from service.store.interface import Vintage

_RULES = frozenset(["month", "month-year"])
_DATING = frozenset(["in", "during", "from"])
_CHANGES = frozenset(["percent_change", "difference", "point_change"])
_LEVELS = frozenset(["level", "average"])
_GOING = frozenset("go goes going went gone come comes coming came".split())
_WAYS = frozenset(["up", "down"])
_LED = 10  # words ahead of a figure in which the verb that moved it stands
_AHEAD = frozenset(["will", "shall"])


def set_before(claim: Claim, window: Window, vintage: Vintage) -> Figure | None:
    """The value in force from before a month on in which it is said to have been set; None where it may have been.

    Args:
        claim: a figure of a value in force that is right of some days.
        window: those days.
        vintage: the series as known on the day.
    """
    period = claim.period
    if period is None or period.rule not in _RULES or period.role is not PeriodRole.WINDOW:
        return None
    if period.preposition not in _DATING or period.grain is not Grain.MONTH or window.whole_months != 1:
        return None
    if not _is_set(claim, period) or not is_bound(claim, period):
        return None
    held = vintage.at(Window.day(window.start))
    if held is None or held.window.start >= window.start or held.window.end < window.end:
        return None
    found = figure(vintage, Window.day(held.window.start))
    return None if isinstance(found, Missing) else found


def _is_set(claim: Claim, period: Period) -> bool:
    """Whether a figure is what something was moved to, or by, in a month, or will be from it on."""
    if claim.is_base or claim.past_perfect or claim.peak or claim.quantity is None:
        return False
    words = claim.sentence.before(claim.quantity.span.start)
    if period.preposition == "from" and claim.kind in _LEVELS:
        return claim.mood is Mood.ANNOUNCED or not _AHEAD.isdisjoint(words)
    if claim.kind in _CHANGES:
        return claim.direction is not None and _moves(words)
    return claim.kind in _LEVELS and way_told(claim) is not None and _moves(words)


def _moves(words: list[str]) -> bool:
    """Whether a verb tells a move: "cut to", "went up to", not "was down to"."""
    led = words[-_LED:]
    ways = any(word in _WAYS and not _GOING.isdisjoint(led[max(0, at - 1) : at]) for at, word in enumerate(led))
    return ways or any(change_of(word, "verb") is not None for word in led)
