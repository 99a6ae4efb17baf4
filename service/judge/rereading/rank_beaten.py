"""Records that the text itself says are none: "the busiest year on record, behind only the 45,755 of 2022".

What it stands behind is a right figure of the same series that lies further out. So one that is called the first of
all, and does not hold of the figure beside it, is not the first, whatever else it may be.
"""

from collections.abc import Sequence

from service.judge.evidence.between_verdicts import series_of
from service.judge.fit.trials import Trial
from service.judge.verdicts import Verdict
from service.model.ranks import Extreme
from service.model.report import Label

_BEHIND = (["behind"], ["record"], ["only", "to"], ["topped"], ["beaten"], ["surpassed"], ["exceeded"], ["after"])
_WORDS = frozenset("behind only to just by the in of a its , and or was but".split())
_FAR = 6  # words of "and behind only the"


def is_beaten(verdict: Verdict, row: Sequence[Verdict], refuted: Sequence[tuple[Verdict, Trial]]) -> bool:
    """Whether a sentence calls a figure the highest, and names the one that is higher.

    Args:
        verdict: on the rank.
        row: those on all figures of its sentence.
        refuted: the figures that it does not hold of, the nearest first, each with its trial.
    """
    claim = verdict.grounded.claim
    rank = claim.rank
    if rank is None or rank.position != 1 or rank.of_change or rank.either or not refuted:
        return False
    own, trial = refuted[0]
    if own.label is not Label.SUPPORTED or trial.fit.label is not Label.CONTRADICTED:
        return False
    return any(_is_beyond(one, own, rank.extreme) and _is_behind(verdict, one) for one in row)


def _is_beyond(one: Verdict, own: Verdict, extreme: Extreme) -> bool:
    """Whether a right figure of the same series lies further out."""
    first, last = one.grounded.claim.quantity, own.grounded.claim.quantity
    if one.label is not Label.SUPPORTED or first is None or last is None or series_of(one) != series_of(own):
        return False
    if one.trial is None or one.trial.option.reading.base is not None:
        return False
    return first.value > last.value if extreme is Extreme.HIGHEST else first.value < last.value


def _is_behind(verdict: Verdict, one: Verdict) -> bool:
    """ "…, behind only the 45,755", "the highest since the election, after 703 on August 11"."""
    claim, other = verdict.grounded.claim, one.grounded.claim
    if other.span.start < claim.span.end:
        return False
    words = claim.sentence.between(claim.span.end, other.span.start)[-_FAR:]
    led = max((n for n in range(len(words)) for told in _BEHIND if words[n : n + len(told)] == told), default=-1)
    return led >= 0 and _WORDS.issuperset(words[led + 1 :])
