"""Changes without days in a story of long ago, which need not be of now.

"A fifth vanished in the second quarter of 2020. The rebound still left GDP 8.9% short of where it was at the end of
2019": of the days of that story, though none of its own words name them.
"""

from service.claims.bind.period_words import CHANGE_KINDS
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.report import Label

_OF_NOW = frozenset("is are has have now today currently remains remain stands latest current this".split())
_LEFT = frozenset(["left", "leaving"])


def is_told_of_then(verdict: Verdict) -> bool:
    """Whether a change that failed as one up to now is what something left then, behind a year that lies on the way.

    Args:
        verdict: of one claim.
    """
    claim, trial = verdict.grounded.claim, verdict.trial
    if verdict.label is not Label.CONTRADICTED or trial is None or claim.kind not in CHANGE_KINDS:
        return False
    read = trial.option.reading
    if claim.period is not None or claim.base is None or read.base is None:
        return False
    first, last = read.base.end.year + 1, read.window.start.year
    words = claim.sentence.before(claim.span.start)
    if first >= last or not _OF_NOW.isdisjoint(words) or _LEFT.isdisjoint(words):
        return False
    return _names_year(claim, first, last)


def _names_year(claim: Claim, first: int, last: int) -> bool:
    """Whether the paragraph so far names a year from the first on and before the last."""
    written = {word.strip(".,;:()'’s") for word in claim.block.text[: claim.span.start].split()}
    return any(str(year) in written for year in range(first, last))
