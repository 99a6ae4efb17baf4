"""Values in force that a clause of its own tells in the present: of the day of the article, whatever days stand ahead.

"Inflation was 1.7% in September, and Bank Rate is 4.75%, down from 5%": what was measured in September says nothing of
when the rate is so.
"""

from collections.abc import Iterator
from datetime import date

from service.ground.days.windows import Target
from service.ground.values_in_force.moves_ahead import VALUE_NOW
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.windows import DAY, Grain, Window
from service.store.interface import Vintage

_BEING = frozenset(["is", "stands", "remains", "stays"])
_HEDGES = frozenset("at now still currently today just only about roughly a an".split())
_JOINTS = frozenset(["and", "but", "while", "whereas", "though", "although", ";"])
_OPENING = _JOINTS | {",", ":", "—", "–", "the"}
_CLOSING = (".", ",", ";", "and", "but", "while", "though", ")")
_RELATIVE = frozenset(["which", "that", "who", "where", "when", "if", ",", "was", "were", "had"])
_SUBJECT = 6  # words of "the Bank of England's rate", at most


def is_said_of_now(claim: Claim) -> bool:
    """Whether a level has a clause of its own in the present tense, and its days are those of the clause before.

    Args:
        claim: a figure with a period, of a value in force.
    """
    period = claim.period
    if period is None or claim.kind != "level" or claim.is_base or period.role is not PeriodRole.WINDOW:
        return False
    if period.grain is Grain.DAY:
        return False  # "it took off a quarter point yesterday, and its rate now stands at 4.25%"
    if not claim.sentence.span.start <= period.span.start < period.span.end <= claim.span.start:
        return False
    words = _led_by_verb(claim, claim.sentence.between(period.span.end, claim.span.start))
    joint = max((at for at, word in enumerate(words) if word in _JOINTS), default=len(words))
    subject = words[joint + 1 :]
    return 0 < len(subject) <= _SUBJECT and _RELATIVE.isdisjoint(subject)


def is_named_as_now(claim: Claim) -> bool:
    """ "Inflation was 3.6% in October, and Bank Rate is 4%": whether just its name and a verb lead to a figure.

    Not so "the market's view of Bank Rate is 3.5%".

    Args:
        claim: a figure without days of its own, of a value in force.
    """
    named = claim.candidates[0].words.split()
    if claim.kind != "level" or claim.is_base or claim.period is not None:
        return False
    words = _led_by_verb(claim, claim.sentence.before(claim.span.start))
    lead = words[: -len(named)]
    if not words or words[-len(named) :] != named or not _OPENING.issuperset(lead[-1:]):
        return False
    return lead[-1:] != ["the"] or _OPENING.issuperset(lead[-2:-1])


def of_now(vintage: Vintage, published: date) -> Iterator[Target]:
    """What is in force on the day of the article, or was until then, or is announced."""
    yield Target(Window.day(published), named=False, assumption=VALUE_NOW)
    yield from until_that_day(vintage, published)
    ahead = next((one for one in vintage.observations if one.window.start > published), None)
    if ahead is not None:
        begins = Window.day(ahead.window.start)
        yield Target(begins, named=False, assumption="the next value announced", plausibility=2)


def until_that_day(vintage: Vintage, published: date) -> Iterator[Target]:
    """ "Bank Rate is 5%", on the morning of the day from which it is 4.75%."""
    held = vintage.at(Window.day(published))
    if held is not None and held.window.start == published:
        eve = Window.day(published - DAY)
        yield Target(eve, named=False, assumption="the value in force until that day", plausibility=1)


def _led_by_verb(claim: Claim, words: list[str]) -> list[str]:
    """The words up to the verb in the present right ahead of a figure that closes what is said; none without one."""
    if (claim.sentence.behind(claim.span.end)[:1] or ["."])[0] not in _CLOSING:
        return []
    while words and words[-1] in _HEDGES:
        words.pop()
    return words[:-1] if words and words[-1] in _BEING else []
