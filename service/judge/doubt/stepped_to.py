"""Steps that lead to a level told rightly: "claims fell by 40,000 to 217,000 last week", "eased in May to 3.4%".

A step of the latest week or month, told with where it led and with nothing of a time before, is taken from the week or
month before; of a rate or a weekly count no other base is usual. What "has fallen", "since May" or "from its peak" may
be of any, but for what is told as a step of one month: "it has risen by 0.7 points in a month, to 3.6%".
"""

from itertools import pairwise

from service.judge.evidence.between_verdicts import series_of, window_of
from service.judge.evidence.witnesses import Witnesses
from service.judge.verdicts import Verdict
from service.model.claims import OUTRIGHT, Claim
from service.model.report import Label
from service.model.series import Frequency, Nature

_STEPS = frozenset(["difference", "point_change"])
_LEADING = frozenset(
    "to a an the record new seasonally adjusted rate level total annual of just only about around mere it that and now"
    " up down taking bringing leaving pushing lifting driving putting sending hitting reaching touching at is was"
    " stands stood stand , ( in for".split()
)
_ARRIVING = frozenset("to at is was hitting reaching touching".split())
_PERFECT = frozenset(["has", "have"])
_RANKING = frozenset(["the", "its", "their"])
_MONTHS = frozenset((one, two, "month") for one in ("in", "on", "over") for two in ("a", "the", "one"))
_OTHER_TIMES = frozenset(
    "since over half high highs low lows peak peaks top bottom start end beginning from has have had been having before"
    " earlier ago previously then until year years months weeks quarter decade annual annually average averaged total"
    " cumulative combined together altogether all far now compared against than".split()
)
"""Words that a step from what was right before does not need."""


def is_stepped_to(verdict: Verdict, witnesses: Witnesses) -> bool:
    """Whether a step of one week or month of a series leads to what the text rightly gives for it.

    Args:
        verdict: on the change.
        witnesses: what the other figures of the text say.
    """
    claim, trial, series = verdict.grounded.claim, verdict.trial, verdict.grounded.series
    if claim.kind not in _STEPS or claim.direction is None or trial is None or series is None:
        return False
    if claim.period is None and claim.over != 1:
        return False
    if series.frequency is not Frequency.WEEKLY and series.nature is not Nature.RATE:
        return False
    if claim.candidates[0].weight < OUTRIGHT or claim.candidates[0].carried or witnesses.told_before(verdict):
        return False
    row = witnesses.beside(verdict)
    behind = row[next(n for n, one in enumerate(row) if one is verdict) + 1 :][:1]
    if not behind or behind[0].label is not Label.SUPPORTED or behind[0].grounded.claim.kind != "level":
        return False
    level = behind[0].grounded.claim
    alike = series_of(behind[0]) == series_of(verdict) and window_of(behind[0]) == window_of(verdict)
    own = claim.span if claim.period is None else claim.period.span
    tokens = [one for one in claim.sentence.tokens if not own.start <= one.start < own.end]
    between = [one.lower for one in tokens if claim.span.end <= one.start < level.span.start]
    if claim.period is None:
        between = _without_length(between)
    told = {one.lower for one in tokens if one.end <= claim.span.start or level.span.end <= one.start < _end(level)}
    told -= {*claim.candidates[0].words.split(), *(_PERFECT if claim.over == 1 else ())}  # "annual inflation"
    plain = not _ARRIVING.isdisjoint(between) and _LEADING.issuperset(between)
    return alike and plain and "from" not in claim.sentence.words and _OTHER_TIMES.isdisjoint(told)


def _without_length(words: list[str]) -> list[str]:
    """What follows "over the month", "in a month", "on the month"."""
    return words[3:] if tuple(words[:3]) in _MONTHS else words


def _end(level: Claim) -> int:
    """Where what is said of a step ends: ", the sixth weekly fall in a row and the fewest since April" ranks it."""
    behind = [one for one in level.sentence.tokens if one.start >= level.span.end]
    ranked = (one.end for one, then in pairwise(behind) if one.lower == "," and then.lower in _RANKING)
    return next(ranked, level.sentence.span.end)
