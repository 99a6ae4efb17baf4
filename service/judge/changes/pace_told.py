"""Whether an economy is said to have slowed or sped up between two rates of its growth that are right.

"The economy lost pace over the summer, growing at an annualised 4.3% against 3.8% in the spring": both rates are as
published, and it gained pace. That it "grew" or "shrank" says nothing of which rate is the larger.
"""

from collections.abc import Sequence

from service.judge.changes.verb_direction import step_told
from service.judge.evidence.between_verdicts import series_of
from service.judge.verdicts import Verdict
from service.model.quantities import PERCENT, Direction

_ECONOMIES = frozenset(["economy", "economies", "growth", "expansion"])
_PACED = ("slow", "cool", "eas", "moderat", "decelerat", "accelerat", "quicken", "picked", "picks", "sped", "speed")
"""How the verbs begin that tell of a rate and not of what has it."""
_GAINED = frozenset("lost loses losing gained gains gaining gathered gathers gathering".split())
_SETTING = frozenset("against compared versus vs from after following".split())
#: What makes of a move one of other days, or begins another statement.
_APART = frozenset(
    "but while whereas although though despite yet however before after until since not never no had having would"
    " could may might will should expected forecast that which who if because when year years decade said says ; ("
    ' “ "'.split()
)
_SUBJECT = 4  # words ahead of the verb
_REACH = 16  # words from the verb to the rate, and from that to the other


def paced_otherwise(row: Sequence[Verdict]) -> tuple[Verdict, Verdict] | None:
    """The rate that is told of now and the one that it is set against, where they lie the other way than is said.

    Args:
        row: the verdicts on a sentence, of which the two are known to be right.
    """
    claim = row[0].grounded.claim
    words = claim.sentence.words
    if _ECONOMIES.isdisjoint(words) or _SETTING.isdisjoint(words):
        return None
    rates = [one for one in row if (quantity := one.grounded.claim.quantity) is not None and quantity.unit == PERCENT]
    if len(rates) != len(("now", "then")) or any(one.trial is None for one in rates):
        return None
    now, then = rates
    way = _way_told(now)
    if way is None or series_of(now) != series_of(then) or not _is_set_against(now, then):
        return None
    assert now.trial is not None
    assert then.trial is not None
    first, last = now.trial.option, then.trial.option
    if not (first.direct and last.direct) or last.reading.window.end >= first.reading.window.start:
        return None
    rate, other = first.figures[0], last.figures[0]
    otherwise = rate.high < other.low if way is Direction.UP else rate.low > other.high
    return (now, then) if otherwise else None


def _way_told(now: Verdict) -> Direction | None:
    """Which way the verb ahead of a rate says that the pace went: "slowed", "lost steam", "picked up"."""
    quantity, words = now.grounded.claim.quantity, now.grounded.claim.sentence.words
    assert quantity is not None
    ahead = now.grounded.claim.sentence.before(quantity.span.start)
    paced = [n for n in range(1, len(ahead)) if ahead[n].startswith(_PACED) or ahead[n] in _GAINED]
    ways = [(n, way) for n in paced if (way := step_told(words, n)) is not None]
    if len(ways) != 1:
        return None
    at, way = ways[0]
    beside = [*ahead[:at], *ahead[at + 1 :]]
    led = not _ECONOMIES.isdisjoint(ahead[max(0, at - _SUBJECT) : at])
    return way if led and len(ahead) - at <= _REACH and _APART.isdisjoint(beside) else None


def _is_set_against(now: Verdict, then: Verdict) -> bool:
    """ "4.3 per cent in the third quarter against 3.8": with nothing else said between the two."""
    claim, base = now.grounded.claim, then.grounded.claim
    between = claim.sentence.between(claim.span.end, base.span.start)
    return not _SETTING.isdisjoint(between) and len(between) <= _REACH and ";" not in between
