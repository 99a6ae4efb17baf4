"""Values in force told as where it all began: "Bank Rate went from 5.25% to 3.75%", "5.25% then, 3.75% now".

What goes from one value to another may have done so in several steps, of which the last began elsewhere. What "was cut
from 4% to 3.75%" was so in one.
"""

from collections.abc import Sequence
from itertools import pairwise

from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.series import Nature

_WENT = frozenset("went gone going goes come came coming moved travelled traveled swung".split())
_MOVED = frozenset("fell fallen dropped tumbled rose risen climbed".split())
#: Words by which a move is that of the news, and so the last step.
_DAYS = frozenset(
    "today yesterday monday tuesday wednesday thursday friday saturday sunday week month meeting decision vote voted"
    " announced announcement committee bank's policymakers".split()
)
_REACH = 4  # words of "has gone in two years from"


def is_over_several_steps(verdict: Verdict) -> bool:
    """Whether the value is one that its series may have had before the last step.

    Args:
        verdict: on a level that is not the one before the last step.
    """
    claim, series = verdict.grounded.claim, verdict.grounded.series
    if series is None or claim.kind != "level" or claim.period is not None:
        return False
    lead = claim.sentence.before(claim.span.start)
    if lead[-1:] == ["from"] and _is_under_someone(claim):
        return True
    if series.nature is not Nature.STEP:
        return False
    if _is_told_of_then(claim, lead):
        return True
    moved = lead[-1 - _REACH : -1] if lead[-1:] == ["from"] else []
    undated = _DAYS.isdisjoint(claim.sentence.words)
    if not _WENT.isdisjoint(moved) or moved[-1:] == [":"] or (undated and not _MOVED.isdisjoint(moved)):
        return True
    return claim.sentence.behind(claim.span.end)[:1] == ["then"]


def _is_told_of_then(claim: Claim, lead: Sequence[str]) -> bool:
    """ "It was 5.25% for a year", "a rate of 5.25% was too high", "with it at 5.25% nobody …; with it at 4%"."""
    behind = claim.sentence.behind(claim.span.end)[:1]
    lasted = lead[-1:] == ["was"] and behind == ["for"]
    past = lead[-1:] == ["of"] and behind == ["was"]
    set_apart = claim.sentence.words[0] == "with" and claim.sentence.words.count("with") > 1 and lead[-1:] == ["at"]
    return lasted or past or (set_apart and ";" in claim.sentence.behind(claim.span.end))


def _is_under_someone(claim: Claim) -> bool:
    """ "Under Mr Biden unemployment fell from 6.4% to 4.1%": over a time that a name stands for."""
    tokens = [token for token in claim.sentence.tokens if token.end <= claim.span.start]
    return any(
        one.lower == "under" and other.text[:1].isupper() and not other.text.isupper()
        for one, other in pairwise(tokens)
    )
