"""Counts that stand in the present, behind what was so a year ago or more: "there are 32,059 asylum seekers in hotels".

They are of now, and not of the days that were spoken of last.
"""

from datetime import date, timedelta

from service.ground.memory import Memory
from service.model.claims import Claim
from service.model.series import Nature, Series
from service.records import replace

_PRESENT = frozenset(["are", "is", "stands", "stand", "remain", "remains"])
_REACH = 4  # words of "there are just over", "stands at about"
_LONG_AGO = timedelta(days=365)


def as_of_now(claim: Claim, series: Series, memory: Memory, published: date | None) -> Claim:
    """A claim told to be of the time of the article, where its verb says so, and what went before is long over.

    Args:
        claim: the claim.
        series: what is counted.
        memory: what was spoken of before.
        published: the day of the article.
    """
    if published is None or series.nature is not Nature.STOCK or claim.kind != "level" or claim.current:
        return claim
    if claim.period is not None or claim.is_base or _PRESENT.isdisjoint(_before(claim)):
        return claim
    before = memory.antecedent(claim, series)
    over = before is not None and before.window.end < published - _LONG_AGO
    return replace(claim, current=True) if over else claim


def _before(claim: Claim) -> list[str]:
    return [*claim.sentence.before(claim.span.start)][-_REACH:]
