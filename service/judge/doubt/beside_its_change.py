"""A level beside the change that it is an end of, which holds: "7.9%; that is 1.1 points less than June's 9.7%".

By how much something moved is right of hardly any other series and days by chance. So where it holds, what it is of is
known, and so is the level that stands right beside it: "86.6% in March, two points better than a year before".
"""

from collections.abc import Sequence
from decimal import Decimal

from service.judge.evidence.chance import digits_written
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.report import Label
from service.model.windows import Window

_LEVELS = frozenset(["level", "percent_change", "average"])
_CHANGES = frozenset(["point_change", "difference", "percent_change"])
_TO_BASE = frozenset("more less fewer higher lower up down above below than on from the its in of at 's ’s".split())
"""What leads from a change to the level that it is taken from, besides its days."""
_TURNING = frozenset(
    "and but while whereas with as though although after when where who compared against from to".split()
)
"""What stands nowhere between the level that something moved to and the change."""
_MARKS = frozenset([",", "–", "—", "("])
_LONG = 9  # words of "of patients inside four hours in March,"
_FAR = Decimal("0.6")
_TELLING = 2  # digits


def is_beside_its_change(verdict: Verdict, told: Sequence[Verdict]) -> bool:
    """Whether a level that fails is one end of a change that holds and stands right beside it.

    Args:
        verdict: of the level, as judged by itself.
        told: the verdicts on all claims, in the order of the text.
    """
    claim, trial = verdict.grounded.claim, verdict.trial
    if claim.kind not in _LEVELS or trial is None or not trial.option.direct or not _is_near(verdict):
        return False
    at = next((n for n, one in enumerate(told) if one is verdict), len(told))
    ahead, behind = told[max(0, at - 1) : at], told[at + 1 : at + 2]
    return any(_ends_at(one, verdict) for one in ahead) or any(_leads_on(verdict, one) for one in behind)


def _is_near(verdict: Verdict) -> bool:
    """Whether it is of the size of what was published, as a slip is."""
    quantity = verdict.grounded.claim.quantity
    actual = None if verdict.trial is None else verdict.trial.computation.value
    if quantity is None or not actual:
        return False
    return abs(quantity.value - abs(actual)) <= _FAR * max(quantity.value, abs(actual))


def _ends_at(change: Verdict, verdict: Verdict) -> bool:
    """ "1.1 points less than June's 9.7%": whether the change is from the level, which stands behind it."""
    read = _read_of(change, verdict)
    if read is None or read[1] != read[2]:
        return False
    return _TO_BASE.issuperset(_between(change.grounded.claim, verdict.grounded.claim))


def _leads_on(verdict: Verdict, change: Verdict) -> bool:
    """ "84.2% in March, two points better than": whether the change is to the level, which stands before it."""
    read = _read_of(change, verdict)
    if read is None or read[0] != read[2]:
        return False
    size = change.grounded.claim.quantity
    if size is None or digits_written(size) < _TELLING:
        return False  # "two points better" is so of many parts of the whole as well
    words = _between(verdict.grounded.claim, change.grounded.claim)
    return 0 < len(words) <= _LONG and _MARKS.issuperset(words[-1:]) and _TURNING.isdisjoint(words)


def _read_of(change: Verdict, verdict: Verdict) -> tuple[Window, Window, Window] | None:
    """The days of a change that holds, those it is from, and those of a level of the same series and sentence."""
    claim, own, trial = change.grounded.claim, verdict.trial, change.trial
    if change.label is not Label.SUPPORTED or trial is None or own is None or claim.kind not in _CHANGES:
        return None
    if claim.sentence is not verdict.grounded.claim.sentence or trial.option.direct or claim.quantity is None:
        return None
    now, then = trial.option.reading, own.option.reading
    if now.series_id != then.series_id or now.base is None or then.base is not None:
        return None
    return now.window, now.base, then.window


def _between(first: Claim, last: Claim) -> list[str]:
    """The words between two figures of a sentence, but for the days of either."""
    told = [days.span for one in (first, last) for days in (one.period, one.base) if days is not None]
    return [
        token.lower
        for token in first.sentence.tokens
        if first.span.end <= token.start
        and token.end <= last.span.start
        and not any(span.start <= token.start < span.end for span in told)
    ]
