"""The other end of a year: "began 2024 at 4% and ended it at 2.5%", "3% at the start of 2025 and 3.4% at its end"."""

from collections.abc import Sequence

from service.claims.bind.bound import ADJACENT, LEVELS, Binding
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import BEGUN, ENDED, Period
from service.model.windows import Grain, Window
from service.records import replace

_FIRST, _LAST = "start-of", "end-of"
_NOUNS = {"start": _FIRST, "beginning": _FIRST, "end": _LAST, "close": _LAST}
_VERBS = {**dict.fromkeys(BEGUN, _FIRST), **dict.fromkeys(ENDED, _LAST)}
_LED = 4  # items of "ended it at about"
_BETWEEN = frozenset("it at on with just about around still only a".split())


def close_years(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Bind figures of the end of a year whose start is named before, or of its start, to that end.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them.
    """
    if items.said.isdisjoint(_NOUNS) and items.said.isdisjoint(_VERBS):
        return
    for draft, binding in zip(drafts, bindings, strict=True):
        if binding.period is not None or draft.kind not in LEVELS:
            continue
        end = _end_told(items, draft)
        year = None if end is None else _year_before(items, draft.anchor)
        if end is not None and year is not None and year.window is not None and _end_of(year) not in ("", end):
            whole = Window.year(year.window.end.year)
            day = Window.day(whole.start if end == _FIRST else whole.end)
            binding.period = replace(year, rule=end, window=day, others=(), preposition="")
            binding.strength = ADJACENT


def _end_told(items: Row, draft: Draft) -> str | None:
    """Which end of a year that it does not name a figure is told of: "ended it at", "… at its close"."""
    behind = items.words[draft.last + 1 : draft.last + 5]
    led = behind[:1] in (("at",), ("by",)) and behind[1:2] in (("its",), ("the",))
    if led and behind[3:] != ("of",):
        return _NOUNS.get("".join(behind[2:3]))
    for at in range(draft.anchor - 1, max(-1, draft.anchor - _LED), -1):
        if items.words[at] in _VERBS:
            return _VERBS[items.words[at]]
        if items.words[at] not in _BETWEEN:
            return None
    return None


def _year_before(items: Row, anchor: int) -> Period | None:
    """The year one end of which is named last before a figure."""
    named = [period for at in items.dates if at < anchor and (period := items[at].period) is not None]
    return next((period for period in reversed(named) if period.grain is Grain.YEAR and _end_of(period)), None)


def _end_of(period: Period) -> str:
    if period.rule in (_FIRST, _LAST):
        return period.rule
    return _VERBS.get(period.preposition, "")
