"""The month in which a value in force was set: "the cap goes up in May, to £1,849", as it did in April.

What is in force in a month is right of it, whenever that began. But what is said to have been moved in a month, or to
be so from it on, began in it.
"""

from itertools import pairwise

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
_DENYING = frozenset(["not", "never"])
_NEAR = 2  # words right ahead of a verb
_NAMING = frozenset("the a an this that which".split())
#: Verbs of what is done to a value, those that help them, and who does it.
_BY_SOMEBODY = frozenset("raised cut lowered increased reduced lifted hiked trimmed slashed put".split())
_HELPING = frozenset("was were been be being is are will has have had".split())
_SETTERS = frozenset("ofgem regulator bank mpc committee rate-setters setters policymakers fed".split())
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
    if not _DENYING.isdisjoint(claim.sentence.words):
        return False  # "cut to 4% not in September but in August"
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
    moves = [at for at, word in enumerate(led) if change_of(word, "verb") is not None]
    return ways or any(_is_told(led[:at], led[at]) for at in moves)


def _is_told(ahead: list[str], word: str) -> bool:
    """ "Was cut to", "Ofgem raised it to"; not "a price cap cut to £1,720 was in force", "one that rose to"."""
    near = ahead[-_NEAR:]
    if near[-1:] != [] and near[-1] in _NAMING:
        return False
    setters = {one for one, other in pairwise((*ahead, "")) if other != "rate"}  # "a Bank Rate raised to" has none
    return word not in _BY_SOMEBODY or not _HELPING.isdisjoint(near) or not _SETTERS.isdisjoint(setters)
