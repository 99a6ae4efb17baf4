"""Ranks behind a right figure of which they may be: "52,000 were waiting to be granted asylum, the highest ever".

The clause of such a rank names no measure of its own, so that it is said of the figure in front of it. Where that is of
another series than the rank was read of, the rank is refuted of something that nobody ranked.
"""

from collections.abc import Sequence

from service.judge.evidence.between_verdicts import series_of
from service.judge.verdicts import Verdict
from service.model.report import Label

_LEVELS = frozenset(["level", "total", "threshold"])
_PARTING = frozenset([",", ";", ":", "and", "but", "while", "–", "—", "("])


def is_of_level_ahead(verdict: Verdict, row: Sequence[Verdict]) -> bool:
    """Whether a rank is said of a right figure before it that is of another series than the one it was read of.

    Args:
        verdict: on the rank.
        row: those on all figures of its sentence.
    """
    claim, read = verdict.grounded.claim, series_of(verdict)
    ahead = [one for one in row if one.grounded.claim.span.end <= claim.span.start]
    levels = [one for one in ahead if one.grounded.claim.kind in _LEVELS and not one.grounded.claim.is_base]
    if verdict.label is not Label.CONTRADICTED or read is None or not levels or not claim.candidates:
        return False
    own = levels[-1]
    told = own.grounded.claim
    if told.peak and told.period is None and claim.sentence.between(told.span.end, claim.span.start) == [","]:
        return True  # "the pre-pandemic rate of 3.5%, the lowest in five decades": of that, whenever it was
    if own.label is not Label.SUPPORTED or series_of(own) is None or any(series_of(one) == read for one in levels):
        return False  # "1,101 people in 18 boats, the highest for a day": it is of one of them
    lead = claim.sentence.between(own.grounded.claim.span.end, claim.span.start)
    opens = max((n for n, word in enumerate(lead) if word in _PARTING), default=-1)
    clause = [*lead[opens + 1 :], *claim.sentence.between(claim.span.start, claim.span.end)]
    return opens >= 0 and not _is_named_in(claim.candidates[0].words, clause)


def _is_named_in(words: str, clause: Sequence[str]) -> bool:
    named = words.split()
    return any([*clause[n : n + len(named)]] == named for n in range(len(clause)))
