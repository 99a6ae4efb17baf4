"""What is told of the time before an event that is dated: "in the run-up to the election of July 2024"."""

from service.extract.periods.line import Found, Line
from service.extract.periods.words import word_set
from service.model.periods import PeriodRole
from service.model.windows import Grain, Window
from service.records import replace

_DATING = word_set("of in on")
_EVENTS = word_set(
    "election elections vote referendum poll war invasion pandemic outbreak lockdown budget crash crisis handover"
    " takeover strike games coronation merger launch ban ceasefire armistice"
)
_CUES = (("before",), ("ahead", "of"), ("run-up", "to"), ("runup", "to"), ("run", "-", "up", "to"), ("eve", "of"))
_NAMED = 5  # tokens of "the first general election"
_GRAINS = frozenset([Grain.DAY, Grain.MONTH, Grain.YEAR])


def told_before_event(line: Line, found: Found) -> Found:
    """``found`` without its days where it dates an event before which something is told; else as it was.

    What is told so may have been in the months before it. "Before the first of May" has no event.
    """
    if found.window is None or found.role is not PeriodRole.WINDOW or found.grain not in _GRAINS:
        return found
    at = found.start - 1
    if at < 2 or line.low[at] not in _DATING or line.low[at - 1] not in _EVENTS:
        return found
    names = range(at - 1, max(0, at - 1 - _NAMED), -1)
    led = any(tuple(line.low[n - len(cue) : n]) == cue for n in names for cue in _CUES)
    if not led:
        return found
    months = () if found.grain is Grain.YEAR else (_months_before(found.window),)
    return replace(found, rule="vague", window=None, others=months)


def _months_before(event: Window) -> Window:
    """The month of an event and the two before it."""
    return Window.months(event.start.year, event.start.month, 3)
