"""Levels told as those before an upheaval: "its pre-Covid size of £670.6bn", "its pre-war 3.0%", of no day named.

So are those of its eve: "five times the 0.75% of the last days before Covid".
"""

from collections.abc import Sequence
from datetime import date

from service.claims.bind.bound import LEVELS, Binding
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.spans import Span
from service.model.windows import Grain, Window

_PANDEMIC = frozenset(["covid", "pandemic", "coronavirus", "virus", "lockdown"])
_UPHEAVALS = _PANDEMIC | {"crisis", "crash", "war", "recession", "invasion", "brexit", "referendum", "pause"}
_CALLED = frozenset("size level peak high figure total rate norm average low of 's around about some".split())
_LAST_MONTHS = Window(date(2019, 10, 1), date(2020, 2, 29))  # the quarter and the months that it is measured from
_REACH = 6  # items of "pre - covid - 19 level of"
_EVE = frozenset("the last final closing few days weeks months eve run-up of to in quiet normal ordinary".split())
_UNITS = frozenset(["days", "weeks", "months", "eve"])
_NAMING = frozenset(["the", "first", "coronavirus", "covid", "-", "19", "great", "financial", "this"])
_CUES = frozenset(["pre", "before", "eve"])
_DATING = frozenset(["of", "in", "on", "from"])
_BEHIND = 10  # items of "of the last few weeks before the coronavirus pandemic"


def date_before_outbreak(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Gives levels so called the last months before, where it is a pandemic; other upheavals leave them open."""
    if items.said.isdisjoint(_CUES) or items.said.isdisjoint(_UPHEAVALS):
        return
    for draft, binding in zip(drafts, bindings, strict=True):
        at = _called_so(items, draft)
        told = (at, draft.anchor - 1, at + 2) if at is not None else _of_its_eve(items, draft)
        if told is None:
            continue
        first, last, upheaval = told
        months = (_LAST_MONTHS,) if items.words[upheaval] in _PANDEMIC else ()
        span = Span(items[first].start, items[last].end)
        binding.period = Period(span, PeriodRole.WINDOW, Grain.SPAN, "vague", others=months)
        binding.base = None


def _of_its_eve(items: Row, draft: Draft) -> tuple[int, int, int] | None:
    """ "The 0.75% of the last days before Covid", "on the eve of": these words, and the upheaval."""
    first = draft.last + 1
    if draft.kind not in LEVELS or items.words[first : first + 1] == () or items.words[first] not in _DATING:
        return None
    near = range(first + 1, min(len(items), first + _BEHIND))
    last = next((at for at in near if items.words[at] in _UPHEAVALS), None)
    if last is None:
        return None
    words = items.words[first + 1 : last]
    led = words.index("before") if "before" in words else words.index("of") if "eve" in words and "of" in words else -1
    units = words[:led]
    if led < 0 or _UNITS.isdisjoint(units) or not _EVE.issuperset(units) or not _NAMING.issuperset(words[led + 1 :]):
        return None
    return first + 1, last, last


def _called_so(items: Row, draft: Draft) -> int | None:
    """Where "pre-Covid level of" begins that leads to a level; None where nothing of the kind does."""
    if draft.kind not in LEVELS:
        return None
    for at in range(draft.anchor - 1, max(-1, draft.anchor - 1 - _REACH), -1):
        if items.words[at] == "pre" and items.words[at + 1] == "-" and items.words[at + 2] in _UPHEAVALS:
            named = [word for word in items.words[at + 3 : draft.anchor] if word not in ("-", "19")]
            return at if not named or ("of" in named and _CALLED.issuperset(named)) else None
    return None
