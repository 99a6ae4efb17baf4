"""Accused levels whose verb says that they are of another time than was read: "for years it left its rate at 0.5%"."""

from datetime import timedelta
from itertools import pairwise

from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.series import Nature

_LEFT = frozenset(["left", "kept", "held", "stood", "sat", "stayed"])
_LENGTHS = frozenset(["years", "months", "year"])
_FOR = 5  # words of "for more than seven years"
_IS = (["it", "is"], ["it", "stands", "at"], ["is", "now"])
_PAST = timedelta(days=150)


def is_of_another_time(verdict: Verdict) -> bool:
    """Whether a value in force was so for a time that is over, or then, or is so now behind what it was.

    "For more than seven years the Bank left its rate at 0.5%"; "Bank Rate then was 17%"; "it was 4.5% in August and,
    after yesterday's step, it is 5.75%", which was read of that August.

    Args:
        verdict: the accusation.
    """
    claim, series, trial = verdict.grounded.claim, verdict.grounded.series, verdict.trial
    if series is None or trial is None or series.nature is not Nature.STEP:
        return False
    if claim.period is None:
        return ("then", "was") in pairwise(claim.sentence.words) or _lasted(claim)
    told, known_at = claim.period.window, trial.option.reading.known_at
    lead = claim.sentence.before(claim.span.start)
    if told is None or known_at is None or claim.period.span.start >= claim.span.start:
        return False
    return any(lead[-len(words) :] == words for words in _IS) and told.end + _PAST < known_at


def _lasted(claim: Claim) -> bool:
    """ "For more than seven years it left its rate at"."""
    lead = claim.sentence.before(claim.span.start)
    if _LEFT.isdisjoint(lead[-_FOR:]) or "for" not in lead:
        return False
    at = lead.index("for")
    return not _LENGTHS.isdisjoint(lead[at : at + _FOR])
