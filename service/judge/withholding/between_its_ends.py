"""Changes told between their own two figures, both of them right: no other pair of the text is meant."""

from service.judge.evidence.between_verdicts import series_of, window_of
from service.judge.evidence.by_sentence import Around
from service.judge.verdicts import Verdict
from service.model.report import Label

_LEVELS = frozenset(["level", "average"])


def is_between_its_ends(verdict: Verdict, around: Around) -> bool:
    """ "To 3.75% from 4%, after inflation of 3.2%, 0.4 points above October's 3.6%": of what stands beside.

    Args:
        verdict: on a change, with the two official figures that it was held against.
        around: the verdicts near it.
    """
    assert verdict.trial is not None
    claim, read = verdict.grounded.claim, verdict.trial.option.reading
    told = [one for one in around.own if one.grounded.claim.kind in _LEVELS]
    now = next((one for one in reversed(told) if one.grounded.claim.span.end <= claim.span.start), None)
    base = next((one for one in told if one.grounded.claim.span.start >= claim.span.end), None)
    if now is None or base is None or not (_is_right(now) and _is_right(base)):
        return False
    own = series_of(now) == series_of(base) == read.series_id
    return own and window_of(now) == read.window and window_of(base) == read.base


def _is_right(verdict: Verdict) -> bool:
    return verdict.label is Label.SUPPORTED and verdict.trial is not None
