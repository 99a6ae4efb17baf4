"""What was worked out of the text's own figures, of the days that these are of.

"97,170 cases were waiting at the end of September … That is 28% down from the 134,046 of June 2023": no words tell of
which days the change is, but the two levels that give it were both found right, each on its own day. So the change is
of those days and of that series, and the official figures give it as well.
"""

from collections.abc import Sequence
from itertools import pairwise

from service.ground.grounded import Option
from service.judge.bench import Verdict
from service.judge.trials import trial_of
from service.model.claims import Figure, Reading
from service.model.report import Label
from service.model.windows import Window
from service.records import replace

_TWO = len(("now", "base"))
_MOVES = frozenset(["percent_change", "difference", "point_change", "multiple"])
_LEVELS = frozenset(["level", "total", "average", "threshold"])
_HELD = frozenset([Label.SUPPORTED, Label.IMPRECISE])


def of_their_days(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts, those that only the text's own figures decide told of the days of these.

    Args:
        verdicts: in the order of the text.
    """
    found = list(verdicts)
    for at, verdict in enumerate(verdicts):
        if verdict.trial is None and verdict.article is not None and len(verdict.grounded.claim.inputs) >= _TWO:
            found[at] = _told_of(verdict, verdicts)
    return tuple(found)


def _told_of(verdict: Verdict, verdicts: Sequence[Verdict]) -> Verdict:
    claim = verdict.grounded.claim
    read = [_reading_of(figure, verdict, verdicts) for figure in claim.inputs]
    if read[0] is None or verdict.article is None or verdict.article.of_way:
        return verdict
    if claim.kind == "total":
        days = _together(read)
        return verdict if days is None else _on(verdict, days)
    now, base = read[0], read[1]
    if claim.kind in _MOVES and base is not None and len(read) == _TWO and verdict.label in _HELD:
        return _officially(verdict, now, base)
    return _on(verdict, now.reading.window)


def _reading_of(figure: Figure, verdict: Verdict, verdicts: Sequence[Verdict]) -> Option | None:
    """What a figure of the text was read as, where that is right; None where it was not read, or is wrong."""
    if figure.span is None:
        return None
    block = verdict.grounded.claim.block
    told = [one for one in verdicts if _is(one, figure)]
    one = next((one for one in told if one.grounded.claim.block is block), told[-1] if told else None)
    if one is None or one is verdict or one.label is not Label.SUPPORTED or one.trial is None:
        return None
    option = one.trial.option
    return option if option.reading.base is None and one.grounded.claim.kind in _LEVELS else None


def _is(one: Verdict, figure: Figure) -> bool:
    quantity = one.grounded.claim.quantity
    return quantity is not None and quantity.span == figure.span and quantity.value == abs(figure.value)


def _on(verdict: Verdict, days: Window) -> Verdict:
    return replace(verdict, grounded=replace(verdict.grounded, window=days))


def _officially(verdict: Verdict, now: Option, base: Option) -> Verdict:
    """The verdict by the official figures of both ends, where they are of one series and give it as well."""
    own, other = now.reading, base.reading
    if own.series_id == other.series_id and own.window != other.window:
        reading = Reading(own.series_id, own.window, other.window, own.known_at)
        trial = trial_of(verdict.grounded.claim, Option(reading, (now.figures[0], base.figures[0]), direct=False))
        if trial is not None and trial.fit.label is Label.SUPPORTED:
            return replace(_on(verdict, own.window), trial=trial, label=Label.SUPPORTED, severity=trial.fit.severity)
    return _on(verdict, own.window)


def _together(read: Sequence[Option | None]) -> Window | None:
    """The days of all parts, where they are of one series and follow one another without a gap."""
    parts = [None if option is None else option.reading for option in read]
    if len({None if one is None else one.series_id for one in parts}) != 1:
        return None
    days = sorted((one.window for one in parts if one is not None), key=lambda one: one.start)
    joined = all((after.start - before.end).days == 1 for before, after in pairwise(days))
    return Window(days[0].start, days[-1].end) if joined and len(days) > 1 else None
