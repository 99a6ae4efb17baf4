"""Figures whose own words say that they are no such reading as was held against them.

"At an annualized rate of 4.6 percent" is no rate of twelve months, and "-11.8% y/y" is over a year, whatever week the
level beside it is set against; what fell "for a time" or "briefly" did so on days that are not told; "back to pre-Covid
record levels" is of then; prices at "record highs" are no rate of theirs; "1,892 people, according to a BBC
investigation" were counted by somebody else; "a value of £634bn" is of money of then, of which no series of volumes
tells; and 113 homicides are no 113 per million people.
"""

import re
from collections.abc import Sequence

from service.judge.verdicts import Verdict
from service.model.quantities import CURRENCIES, PERCENT

_ANNUALISED = frozenset(["annualised", "annualized"])
_Y_Y, _YOY = (["y", "/", "y"], ["y", "-", "y"]), (["yoy"], ["y/y"], ["y-o-y"])
_NEARLY_A_YEAR = 300  # days
_MARKS = frozenset([",", ";", ":", "(", ")"])
_NEAR = 6  # words of "at an annualized rate of"
_FOR_A_TIME = re.compile(r"\b(?:for a time|for a while|briefly|temporarily|momentarily|at one point|at times)\b", re.I)
_BEFORE = re.compile(r"\bpre-\w+(?: \w+)? $", re.IGNORECASE)
_INVESTIGATED = re.compile(
    r"\b(?:according to|based on|in) an? (?:[\w'’-]+ ){0,3}(?:investigation|inquiry|analysis|trawl)\b", re.IGNORECASE
)
_OFFICIAL = re.compile(r"\b(?:official|government|home office|ons|office|bureau|ministry|department)\b", re.IGNORECASE)
_VOLUMES = re.compile(r"\bchained\b|\bvolume\b|\bconstant prices\b", re.IGNORECASE)
_HIGHS = re.compile(r"^(?:a |an |the )?(?:record|all-time) (?:highs?|levels?|peaks?)\b", re.IGNORECASE)
_RATE = frozenset(["rate", "rates", "per"])
_VALUED = frozenset(["value", "nominal", "cash", "nominally"])
_YEAR = 12  # months
_TIMES = 3  # that a count is of a rate, or more
_REAL = frozenset("real volume chained inflation-adjusted constant".split())


def is_loosely_told(verdict: Verdict) -> bool:
    """Whether the words of an accused figure say that it is another's, of other days, or of another sort.

    Args:
        verdict: of the figure.
    """
    claim, series = verdict.grounded.claim, verdict.grounded.series
    if verdict.trial is None or series is None:
        return False
    ahead, behind = claim.sentence.before(claim.span.start), claim.sentence.behind(claim.span.end)
    if series.growth_over == _YEAR and not _ANNUALISED.isdisjoint((*_since_mark(ahead[-_NEAR:]), *behind[:2])):
        return True
    base = verdict.trial.option.reading.base
    if (behind[:3] in _Y_Y or behind[:1] in _YOY) and base is not None:
        return (verdict.trial.option.reading.window.end - base.end).days < _NEARLY_A_YEAR
    text, sentence = claim.block.text, claim.sentence.span
    led, told = text[sentence.start : claim.span.start], sentence.of(text)
    if claim.rank is not None:
        named = claim.candidates[0].words if claim.candidates else ""
        if series.growth_over and named.endswith("prices") and _HIGHS.search(text[claim.span.start : sentence.end]):
            return True
        timed = _FOR_A_TIME.search(led) is not None and claim.period is None
        return timed or _BEFORE.search(led) is not None
    if claim.kind != "level" or claim.quantity is None:
        return False
    if claim.quantity.unit in CURRENCIES and _VOLUMES.search(f"{series.title} {series.notes}"):
        return not _VALUED.isdisjoint(claim.sentence.words) and _REAL.isdisjoint(claim.sentence.words)
    actual = verdict.trial.computation.value
    if series.unit.startswith("per ") and not claim.quantity.per and not claim.quantity.decimals and actual is not None:
        return claim.quantity.value > _TIMES * actual and _RATE.isdisjoint(claim.sentence.words)
    found = _INVESTIGATED.search(told)
    counted = claim.quantity.unit != PERCENT and found is not None
    return counted and found is not None and _OFFICIAL.search(found[0]) is None


def _since_mark(words: Sequence[str]) -> Sequence[str]:
    """ "4.3% at an annualised rate; it was 2.3% bigger": of the second only what stands behind the mark."""
    marked = max((at for at, word in enumerate(words) if word in _MARKS), default=-1)
    return words[marked + 1 :]
