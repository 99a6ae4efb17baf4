"""Rises told twice of a thing that no other figure is of: "… to £1,849; water bills go up by £123, or 26%".

What they rose from is not told, whatever the figures of other things beside them would give.
"""

from service.model.claims import Claim
from service.model.quantities import PERCENT

_CLAUSES = frozenset([";", "while", "whereas", "but"])
_ENDS = _CLAUSES | {"and"}
_AGAIN = (["or"], [",", "or"], ["("])
_SUBJECT = 3  # words of "the water bills"
_IN_SIGHT = 2000  # characters
_STEM = 4  # letters of "members", "membership"
_NO_THINGS = frozenset(
    "the a an its their average typical mean annual usual cost price total goes go went rises rise rose up will"
    " by".split()
)
_POINTING = frozenset("it they that this these those which he she both all".split())


def is_of_untold(claim: Claim) -> bool:
    """Whether a percentage tells again by how much something went up whose level the text does not give.

    Args:
        claim: the percentage.
    """
    if claim.quantity is None or claim.quantity.unit != PERCENT or _CLAUSES.isdisjoint(claim.sentence.words):
        return False
    before = claim.sentence.before(claim.span.start)
    opens = max((at for at, word in enumerate(before) if word in _CLAUSES), default=None)
    if opens is None or not _tells_again(before[opens + 1 :]) or _is_led_to(claim):
        return False
    things = _things(before[opens + 1 :])
    place = claim.sentence.tokens[opens].start
    earlier = claim.block.text[max(0, place - _IN_SIGHT) : place].lower().split()
    return bool(things) and things.isdisjoint(word[:_STEM] for word in earlier)


def _tells_again(clause: list[str]) -> bool:
    """ "Water bills go up by £123 on average, or", "…, a rise of": one figure ahead, by which something moved."""
    figures = [at for at, word in enumerate(clause) if word[:1].isdecimal()]
    again = clause[-1:] in _AGAIN or clause[-2:] in _AGAIN or (clause[-3:-2] == ["a"] and clause[-1] == "of")
    return again and len(figures) == 1 and "by" in clause[: figures[0]]


def _is_led_to(claim: Claim) -> bool:
    """ "Go up by £123, or 26%, to £596": whether the clause goes on to another figure."""
    behind = claim.sentence.behind(claim.span.end)
    end = next((at for at, word in enumerate(behind) if word in _ENDS), len(behind))
    return any(word[:1].isdecimal() for word in behind[:end])


def _things(clause: list[str]) -> set[str]:
    """What a clause opens with, in words that name something; none where it goes on about what was told."""
    if not _POINTING.isdisjoint(clause[:_SUBJECT]):
        return set()
    subject = clause[: clause.index(",")] if "," in clause[:_SUBJECT] else clause[:_SUBJECT]
    return {word[:_STEM] for word in subject if word.isalpha() and word not in _NO_THINGS}
